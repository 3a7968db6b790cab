import { css } from "lit";

/** What the result of a backtest and its samples look like. */
export const backtestStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem;
    min-inline-size: 0;
  }
  .totals {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .totals li {
    padding: 0.4rem 0.9rem;
    border: 1px solid var(--wa-color-surface-border);
    border-radius: 8px;
    print-color-adjust: exact;
  }
  .totals b {
    font-size: var(--wa-font-size-l);
    font-variant-numeric: tabular-nums;
  }
  .loosened,
  .looser {
    background: var(--sm-grade-a-quiet);
    color: var(--sm-grade-a);
  }
  .tightened,
  .stricter {
    background: var(--sm-clear-quiet);
    color: var(--sm-clear);
  }
  .otherFindings {
    background: var(--sm-grade-b-quiet);
    color: var(--sm-grade-b);
  }
  .notComparable {
    background: var(--sm-unknown-quiet);
    color: var(--sm-unknown);
  }
  .totals .none {
    background: none;
    color: var(--wa-color-text-quiet);
  }
  .matrices,
  section {
    overflow-x: auto;
  }
  .matrices {
    display: flex;
    flex-wrap: wrap;
    gap: 1rem 2.5rem;
    align-items: start;
  }
  .matrix {
    inline-size: auto;
  }
  .matrix caption {
    padding-block-end: 0.4rem;
    font-weight: 600;
    text-align: start;
  }
  .matrix .number {
    text-align: end;
    font-variant-numeric: tabular-nums;
    print-color-adjust: exact;
  }
  .matrix .mark {
    margin-inline-end: 0.35rem;
    font-size: 0.8em;
  }
  .matrix .none {
    color: var(--wa-color-text-quiet);
  }
  .matrix .looser,
  .matrix .stricter {
    font-weight: 650;
  }
  section {
    min-inline-size: 0;
  }
  section h3 {
    margin-block-end: 0.3rem;
  }
  @media print {
    :host {
      display: block;
    }
    section {
      margin-block-start: 8pt;
    }
  }
`;
