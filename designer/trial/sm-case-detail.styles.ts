import { css } from "lit";

export const caseDetailStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    min-block-size: 0;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 0.25rem 1rem;
    padding: 0.75rem 1rem;
    border-block-end: 1px solid var(--wa-color-surface-border);
  }
  .name {
    flex: 1 1 16rem;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  h2 {
    font-size: var(--wa-font-size-m);
  }
  .body {
    overflow: auto;
    padding: 0.25rem 1rem 2rem;
  }
  section {
    margin-block-start: 1rem;
  }
  section > h3 {
    display: flex;
    align-items: center;
    gap: 0.6rem;
    min-block-size: 2rem;
    margin-block-end: 0.35rem;
  }
  .chip {
    padding: 0.05rem 0.5rem;
    border: 1px solid currentColor;
    border-radius: 1rem;
    font-size: var(--wa-font-size-s);
    font-weight: 400;
  }
  .chip.asExpected {
    color: var(--sm-clear);
  }
  .chip.differs {
    color: var(--sm-grade-a);
  }
  .chip.notRun {
    color: var(--wa-color-text-quiet);
  }
  .base,
  .dates {
    display: grid;
    grid-template-columns: 1fr 1.2fr;
    gap: 0.6rem;
    padding-block: 0.5rem 0.25rem;
  }
`;
