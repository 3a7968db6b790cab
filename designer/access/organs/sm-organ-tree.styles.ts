import { css } from "lit";

export const organTreeStyles = css`
  :host {
    display: block;
  }
  [role="row"] {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 6rem minmax(0, 0.7fr);
    gap: 0.75rem;
    align-items: start;
    padding: 0.35rem 1rem;
    border-block-end: 1px solid var(--wa-color-surface-border);
    cursor: pointer;
  }
  [role="row"].head {
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-s);
    font-weight: 600;
    cursor: default;
  }
  [role="row"]:hover:not(.head) {
    background: color-mix(in oklab, var(--wa-color-brand-50) 5%, transparent);
  }
  [role="row"][aria-selected="true"] {
    background: color-mix(in oklab, var(--wa-color-brand-50) 12%, transparent);
  }
  [role="row"]:focus-visible {
    outline-offset: -2px;
  }
  [role="row"].wrong {
    border-inline-start: 3px solid var(--sm-grade-a);
  }
  .name {
    display: flex;
    gap: 0.3rem;
    padding-inline-start: calc((var(--depth) - 1) * 1.35rem);
  }
  .twisty {
    flex: none;
    inline-size: 1.2rem;
    color: var(--wa-color-text-quiet);
    font-size: 0.75em;
    line-height: 2;
  }
  .problem {
    display: flex;
    gap: 0.35rem;
    align-items: baseline;
    color: var(--sm-grade-a);
    font-size: var(--wa-font-size-s);
  }
  code {
    overflow-wrap: anywhere;
  }
  /* Where it is narrow the id stands below the name. */
  @media (width < 48rem) {
    [role="row"] {
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0 0.75rem;
    }
    [role="row"].head > :last-child {
      display: none;
    }
    [role="row"]:not(.head) > :last-child {
      grid-column: 1 / -1;
      padding-inline-start: calc((var(--depth) - 1) * 1.35rem + 1.5rem);
      color: var(--wa-color-text-quiet);
      font-size: var(--wa-font-size-s);
    }
  }
`;
