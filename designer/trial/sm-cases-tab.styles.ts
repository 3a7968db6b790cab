import { css } from "lit";

export const casesTabStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(22rem, 5fr) minmax(24rem, 6fr);
    block-size: 100%;
    contain: size;
  }
  .list,
  .detail {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    min-inline-size: 0;
    min-block-size: 0;
    background: var(--wa-color-surface-default);
  }
  .detail {
    grid-template-rows: minmax(0, 1fr);
    border-inline-start: 1px solid var(--wa-color-surface-border);
  }
  header {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0.6rem;
    padding: 0.75rem 0.85rem;
    border-block-end: 1px solid var(--wa-color-surface-border);
  }
  .summary {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    font-weight: 600;
  }
  .good,
  .asExpected {
    color: var(--sm-clear);
  }
  .bad,
  .differs {
    color: var(--sm-grade-a);
  }
  .notRun {
    color: var(--wa-color-text-quiet);
  }
  .views {
    display: flex;
    padding: 0.15rem;
    border-radius: 8px;
    background: var(--wa-color-surface-lowered);
  }
  .views button,
  .toggle {
    padding: 0.25rem 0.75rem;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--wa-color-text-quiet);
    font: inherit;
    font-size: var(--wa-font-size-s);
    white-space: nowrap;
    cursor: pointer;
  }
  .views button[aria-pressed="true"] {
    background: var(--wa-color-surface-raised);
    color: var(--wa-color-text-normal);
    font-weight: 600;
    box-shadow: var(--wa-shadow-s);
  }
  .filters {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .filters > * {
    flex: 1 1 8.5rem;
  }
  .toggle {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.4rem;
    border: 1px solid var(--wa-form-control-border-color);
  }
  .toggle[aria-pressed="true"] {
    border-color: var(--sm-grade-a);
    background: var(--sm-grade-a-quiet);
    color: var(--sm-grade-a);
  }
  .rows,
  sm-case-coverage {
    overflow: auto;
  }
  table {
    font-size: var(--wa-font-size-s);
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--wa-color-surface-default);
    white-space: nowrap;
  }
  .state {
    inline-size: 2rem;
    padding-inline-end: 0;
  }
  tr.open td {
    background: var(--wa-color-brand-fill-quiet);
  }
  tbody tr:hover td {
    background: var(--wa-color-surface-lowered);
  }
  .title {
    display: block;
    padding: 0;
    border: 0;
    background: none;
    color: var(--wa-color-text-normal);
    font: inherit;
    font-size: var(--wa-font-size-m);
    text-align: start;
    cursor: pointer;
  }
  .title:hover {
    color: var(--wa-color-text-link);
  }
  .empty {
    padding: 2rem 1rem;
    text-align: center;
  }
  @media screen and (width < 48rem) {
    :host {
      grid-template: minmax(0, 60dvh) auto / minmax(0, 1fr);
      block-size: auto;
      contain: none;
    }
    .detail {
      border-block-start: 2px solid var(--wa-color-surface-border);
      border-inline-start: 0;
    }
  }
`;
