import { css } from "lit";

export const decisionTableStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    block-size: 100%;
    min-inline-size: 0;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35rem 0.75rem;
    padding: 0.5rem 1rem;
    background: var(--wa-color-surface-default);
    border-block-end: 1px solid var(--wa-color-surface-border);
  }
  .tools select {
    max-inline-size: 26rem;
  }
  .sheet {
    overflow: auto;
    padding-block-end: 2rem;
  }
  table {
    inline-size: max-content;
    min-inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    background: var(--wa-color-surface-default);
    font-size: var(--wa-font-size-s);
  }
  th,
  td {
    padding: 0.1rem 0.5rem;
    border-inline-end: 1px solid var(--wa-color-surface-border);
    vertical-align: middle;
  }
  thead th {
    padding-block: 0.35rem;
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    min-inline-size: 8rem;
    background: var(--wa-color-surface-lowered);
    color: var(--wa-color-text-normal);
  }
  thead .unit {
    display: block;
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-xs);
    font-weight: 400;
  }
  thead .name {
    display: flex;
    align-items: center;
    gap: 0.25rem;
  }
  tbody th,
  thead th:first-child {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    min-inline-size: 19rem;
    max-inline-size: 22rem;
    background: var(--wa-color-surface-default);
    color: var(--wa-color-text-normal);
  }
  thead th:first-child {
    z-index: 3;
    background: var(--wa-color-surface-lowered);
  }
  tbody tr:hover td,
  tbody tr:hover th {
    background: color-mix(in srgb, var(--wa-color-brand-50) 5%, var(--wa-color-surface-default));
  }
  .cell {
    display: flex;
    align-items: center;
    gap: 0.1rem;
  }
  .cell sm-condition-test {
    flex: none;
  }
  .cell .icon-button {
    opacity: 0;
  }
  .cell:hover .icon-button,
  .cell .icon-button:focus-visible {
    opacity: 1;
  }
  .outcome {
    background: color-mix(in srgb, var(--wa-color-surface-lowered) 45%, var(--wa-color-surface-default));
  }
  .grade {
    display: flex;
    align-items: center;
    gap: 0.35rem;
  }
  /* One line a rule: what is long is scrolled to. */
  td.measures sm-measures-picker {
    flex-wrap: nowrap;
    inline-size: max-content;
  }
  .title {
    display: flex;
    align-items: center;
    gap: 0.25rem;
  }
  .title input {
    flex: 1;
    border-color: transparent;
    background: none;
    font-weight: 600;
  }
  details {
    padding: 0.75rem 1rem;
    font-size: var(--wa-font-size-s);
  }
  details ul {
    margin: 0.35rem 0 0;
    padding-inline-start: 1.25rem;
  }
`;
