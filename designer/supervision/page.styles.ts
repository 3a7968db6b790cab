import { css } from "lit";

/** What the pages of supervision look like alike: their head, the way between them, filters, and what stands for no content. */
export const supervisionStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem;
    align-content: start;
    padding: 1rem 1.5rem 3rem;
  }
  .page-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 1.25rem;
    align-items: center;
  }
  .section {
    display: inline-flex;
    gap: 0.15rem;
    max-inline-size: 100%;
    padding: 0.2rem;
    overflow-x: auto;
    border-radius: 8px;
    background: var(--wa-color-surface-border);
  }
  .section a {
    flex: none;
    padding: 0.25rem 0.9rem;
    border-radius: 6px;
    color: var(--wa-color-text-normal);
    font-size: var(--wa-font-size-s);
    text-decoration: none;
    white-space: nowrap;
  }
  .section a[aria-current] {
    background: var(--wa-color-surface-default);
    font-weight: 600;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6rem;
    align-items: end;
  }
  .filters > * {
    flex: 0 1 10.5rem;
    min-inline-size: 8.2rem;
  }
  .filters > wa-button {
    flex: none;
    min-inline-size: 0;
  }
  .filters sm-date-field {
    --sm-date-field-size: 29px;
  }
  .filters sm-date-field::part(label),
  .filters wa-select::part(form-control-label),
  .filters wa-select::part(label) {
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-xs);
  }
  .card {
    padding: 1rem 1.25rem;
  }
  .flush {
    padding: 0;
    overflow-x: auto;
  }
  .flush > table th:first-child,
  .flush > table td:first-child {
    padding-inline-start: 1.25rem;
  }
  .flush > table tr:last-child td {
    border: 0;
  }
  tbody tr:hover {
    background: color-mix(in oklab, var(--wa-color-brand-50) 5%, transparent);
  }
  .numbers {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .empty {
    display: grid;
    gap: 0.8rem;
    justify-items: center;
    padding: 3rem 1rem;
    text-align: center;
  }
  .more {
    display: grid;
    justify-items: center;
    padding: 1rem;
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    padding: 0.05em 0.6em;
    border: 1px solid currentColor;
    border-radius: 1em;
    font-size: var(--wa-font-size-s);
    font-weight: 600;
    line-height: 1.6;
    white-space: nowrap;
    print-color-adjust: exact;
  }
  .badge.quiet-badge {
    border-color: var(--wa-color-surface-border);
    color: var(--wa-color-text-quiet);
    font-weight: 500;
  }
  .badge.good {
    background: var(--sm-clear-quiet);
    color: var(--sm-clear);
  }
  .badge.bad {
    background: var(--sm-grade-a-quiet);
    color: var(--sm-grade-a);
  }
  .badge.warn {
    background: var(--sm-grade-b-quiet);
    color: var(--sm-grade-b);
  }
  .badge.info {
    background: var(--sm-grade-c-quiet);
    color: var(--sm-grade-c);
  }
  .badge.unknown {
    background: var(--sm-unknown-quiet);
    color: var(--sm-unknown);
  }
  .grade-counts {
    display: inline-flex;
    gap: 0.7rem;
    align-items: center;
    white-space: nowrap;
  }
  .grade-counts > span {
    display: inline-flex;
    gap: 0.3rem;
    align-items: center;
    font-variant-numeric: tabular-nums;
  }
  @media (width < 48rem) {
    :host {
      padding-inline: 0.75rem;
    }
    .card:not(.flush) {
      padding-inline: 0.9rem;
    }
    .filters > :not(wa-button) {
      flex-grow: 1;
    }
    .flush > table td:nth-child(2) {
      min-inline-size: 8.5rem;
    }
  }
  @media print {
    :host {
      display: block;
      padding: 0;
    }
    .on-screen,
    .section,
    .filters {
      display: none !important;
    }
    .card {
      margin-block-end: 8pt;
      border: 0;
      padding: 0;
      background: none;
    }
    tr {
      break-inside: avoid;
    }
  }
`;
