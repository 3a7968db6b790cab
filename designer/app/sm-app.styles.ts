import { css } from "lit";

export const appStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    grid-template-columns: minmax(0, 1fr);
    block-size: 100dvh;
  }
  header {
    display: flex;
    align-items: center;
    gap: 0.25rem;
    block-size: var(--sm-header-height);
    padding-inline: 1rem;
    background: var(--wa-color-surface-default);
    border-block-end: 1px solid var(--wa-color-surface-border);
  }
  .brand {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    margin-inline-end: 1.25rem;
    color: inherit;
    font-size: 1.1rem;
    font-weight: 700;
    text-decoration: none;
    white-space: nowrap;
  }
  .sun {
    color: var(--sm-sun);
    font-size: 1.35rem;
    line-height: 1;
  }
  nav {
    display: flex;
    flex: 1;
    gap: 0.125rem;
    min-inline-size: 0;
    block-size: 100%;
    overflow: auto hidden;
    scrollbar-width: none;
  }
  nav a {
    display: inline-flex;
    align-items: center;
    gap: 0.45rem;
    padding-inline: 0.8rem;
    border-block: 3px solid transparent;
    color: var(--wa-color-text-quiet);
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
  .count {
    min-inline-size: 1.35em;
    padding-inline: 0.4em;
    border-radius: 1em;
    background: var(--sm-grade-a);
    color: var(--wa-color-surface-default);
    font-size: var(--wa-font-size-xs);
    font-weight: 700;
    line-height: 1.6;
    text-align: center;
  }
  .docs,
  .switch {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    padding: 0.35rem 0.6rem;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--wa-color-text-quiet);
    font: inherit;
    font-size: var(--wa-font-size-s);
    text-decoration: none;
    white-space: nowrap;
    cursor: pointer;
  }
  .docs wa-icon {
    display: none;
  }
  .docs:hover,
  .switch:hover {
    background: var(--wa-color-surface-lowered);
    color: var(--wa-color-text-normal);
  }
  /* What is placed absolutely in a page scrolls with it, and never makes the document around it longer. */
  main {
    position: relative;
    overflow: auto;
    outline: none;
  }
  .skip {
    position: absolute;
    inset-block-start: -4rem;
    z-index: 10;
    padding: 0.5rem 1rem;
    border: 0;
    background: var(--wa-color-surface-default);
    color: var(--wa-color-text-link);
    font: inherit;
  }
  .skip:focus {
    inset-block-start: 0;
  }
  .message {
    display: grid;
    gap: 1rem;
    justify-items: center;
    padding: 5rem 1rem;
  }
  /* Where it is narrow the words are enough. */
  @media (width < 90rem) {
    nav wa-icon {
      display: none;
    }
    nav a {
      padding-inline: 0.55rem;
    }
    .brand {
      margin-inline-end: 0.5rem;
    }
  }
  /* On a telephone the ways stand in a row of their own, and the icons of the switches are enough. */
  @media (width < 48rem) {
    header {
      flex-wrap: wrap;
      block-size: auto;
      padding-inline: 0.5rem;
    }
    .brand {
      flex: 1;
      margin: 0;
      padding-inline: 0.5rem;
      line-height: 3rem;
    }
    nav {
      order: 1;
      flex: 1 0 100%;
      block-size: 2.75rem;
      border-block-start: 1px solid var(--wa-color-surface-border);
    }
    .docs,
    .switch {
      inline-size: 2.5rem;
      block-size: 2.5rem;
      justify-content: center;
    }
    .docs wa-icon {
      display: inline-block;
    }
    :is(.docs, .switch) > span {
      position: absolute;
      clip-path: inset(50%);
    }
  }
  @media print {
    header {
      display: none;
    }
    :host {
      display: block;
      block-size: auto;
    }
    main {
      overflow: visible;
    }
  }
`;
