import { css } from "lit";

export const outlineTabStyles = css`
  :host {
    display: flex;
    block-size: 100%;
    min-block-size: 0;
  }
  section {
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr);
    flex: 1;
    min-inline-size: 0;
  }
  header {
    display: flex;
    align-items: center;
    gap: 1rem;
    padding: 0.7rem 1rem;
  }
  .rows {
    overflow: auto;
    margin-inline: 1rem;
    border: 1px solid var(--wa-color-surface-border);
    border-radius: 8px 8px 0 0;
    border-block-end: 0;
    background: var(--wa-color-surface-default);
  }
  .empty {
    padding: 3rem 1rem;
    text-align: center;
  }
  aside {
    flex: none;
    inline-size: clamp(20rem, 28%, 28rem);
    overflow: auto;
    background: var(--wa-color-surface-default);
    border-inline-start: 1px solid var(--wa-color-surface-border);
  }
  @media print {
    :host,
    section {
      display: block;
      block-size: auto;
    }
    aside,
    sm-outline-toolbar {
      display: none;
    }
    .rows {
      overflow: visible;
    }
  }
  @media screen and (width < 48rem) {
    :host {
      display: block;
      block-size: auto;
    }
    .rows {
      max-block-size: 70dvh;
    }
    aside {
      inline-size: auto;
      border-inline-start: 0;
    }
  }
  @media (48rem <= width <= 75rem) {
    aside {
      inline-size: 20rem;
    }
  }
`;
