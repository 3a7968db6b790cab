import { css } from "lit";

export const inspectorStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
  }
  header {
    display: flex;
    align-items: center;
    gap: 0.6rem;
    padding: 0.75rem 0.9rem;
  }
  .names {
    min-inline-size: 0;
  }
  h2 {
    overflow-wrap: anywhere;
    font-size: var(--wa-font-size-m);
  }
  [role="tablist"] {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    padding-inline: 0.4rem;
    background: var(--wa-color-surface-default);
    border-block-end: 1px solid var(--wa-color-surface-border);
  }
  [role="tab"] {
    flex: 1 0 auto;
    padding: 0.4rem 0.4rem;
    border: 0;
    border-block-end: 3px solid transparent;
    background: none;
    color: var(--wa-color-text-quiet);
    font: inherit;
    font-size: var(--wa-font-size-s);
    white-space: nowrap;
    cursor: pointer;
  }
  [role="tab"]:focus-visible {
    outline-offset: -2px;
  }
  [role="tab"]:hover {
    color: var(--wa-color-text-normal);
  }
  [role="tab"][aria-selected="true"] {
    border-block-end-color: var(--wa-color-brand-50);
    color: var(--wa-color-text-normal);
    font-weight: 600;
  }
  .count {
    padding: 0 0.35em;
    border-radius: 1em;
    background: var(--wa-color-surface-lowered);
    font-size: 0.85em;
    font-weight: 600;
  }
  .read-only {
    margin: 0.75rem 0.9rem 0;
    color: var(--wa-color-text-quiet);
  }
`;
