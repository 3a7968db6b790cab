import { css } from "lit";

export const outlineGridStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
  }
  [role="grid"] {
    min-inline-size: 46rem;
  }
  [role="row"] {
    display: grid;
    grid-template-columns:
      minmax(11rem, 2.2fr) minmax(6rem, 1fr) minmax(6.5rem, 1fr) minmax(7rem, 1fr) minmax(4rem, 0.5fr)
      minmax(11rem, 2fr);
    border-block-end: 1px solid var(--wa-color-surface-border);
    background: var(--wa-color-surface-default);
  }
  [role="row"]:not(.head) {
    content-visibility: auto;
    contain-intrinsic-size: auto 2.3rem;
  }
  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    border-block-end-width: 2px;
  }
  [role="columnheader"] {
    padding: 0.45rem 0.6rem;
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-s);
    font-weight: 600;
  }
  [role="gridcell"] {
    padding: 0.4rem 0.6rem;
    min-inline-size: 0;
    font-size: var(--wa-font-size-s);
    line-height: 1.45;
    overflow-wrap: anywhere;
    cursor: default;
  }
  [role="gridcell"]:focus-visible {
    outline-offset: -2px;
  }
  .column-step {
    display: flex;
    gap: 0.5rem;
  }
  .between {
    background: var(--wa-color-surface-lowered);
  }
  [role="row"]:not(.head):hover {
    background: color-mix(in oklab, var(--wa-color-brand-50) 6%, var(--wa-color-surface-default));
  }
  [aria-selected="true"],
  [role="row"][aria-selected="true"]:hover {
    background: color-mix(in oklab, var(--wa-color-brand-50) 16%, var(--wa-color-surface-default));
    box-shadow: inset 3px 0 0 var(--wa-color-brand-50);
  }
  [draggable="true"] [role="gridcell"] {
    cursor: grab;
  }
  .drop-before {
    box-shadow: inset 0 3px 0 var(--wa-color-brand-50);
  }
  .drop-after {
    box-shadow: inset 0 -3px 0 var(--wa-color-brand-50);
  }
  .number {
    flex: none;
    inline-size: 1.6rem;
    color: var(--wa-color-text-quiet);
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .way {
    display: block;
  }
  .condition {
    font-weight: 600;
  }
  .lost {
    color: var(--sm-grade-a);
  }
  .tag {
    padding: 0 0.35em;
    border: 1px solid currentColor;
    border-radius: 1em;
    font-size: 0.85em;
    white-space: nowrap;
  }
  sm-row-name {
    flex: 1;
  }
`;
