import { css } from "lit";

export const workspaceStyles = css`
  :host {
    display: grid;
    grid-template: auto auto minmax(0, 1fr) auto / minmax(0, 1fr);
    block-size: 100%;
    min-inline-size: 0;
  }
  nav {
    display: flex;
    gap: 0.125rem;
    padding-inline: 0.75rem;
    overflow: auto hidden;
    scrollbar-width: none;
    background: var(--wa-color-surface-default);
    border-block-end: 1px solid var(--wa-color-surface-border);
  }
  nav a {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    padding: 0.45rem 0.8rem;
    border-block-end: 3px solid transparent;
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-s);
    text-decoration: none;
    white-space: nowrap;
  }
  nav a:hover {
    color: var(--wa-color-text-normal);
  }
  nav a[aria-current] {
    border-block-end-color: var(--wa-color-brand-50);
    color: var(--wa-color-text-normal);
    font-weight: 600;
  }
  .tab {
    display: grid;
    min-block-size: 0;
    min-inline-size: 0;
    overflow: hidden;
  }
  .tab > * {
    min-block-size: 0;
    min-inline-size: 0;
  }
  /* Where it is narrow, the page moves as a whole, and what else stands side by side stands one below the other. */
  @media screen and (width < 48rem) {
    :host {
      grid-template-rows: auto auto minmax(min-content, 1fr) auto;
      block-size: auto;
      min-block-size: 100%;
    }
    .tab {
      overflow: visible;
    }
  }
  @media print {
    :host,
    .tab {
      display: block;
      block-size: auto;
      overflow: visible;
    }
    :host([tab="map"]) {
      page: landscape;
    }
    nav {
      display: none;
    }
  }
  .opening,
  .failed {
    display: grid;
    gap: 1rem;
    align-content: center;
    justify-items: center;
    grid-row: 1 / -1;
    padding: 4rem 1rem;
  }
`;
