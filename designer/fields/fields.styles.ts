import { css } from "lit";

/** What the forms of the inspector look like. */
export const fieldStyles = css`
  :host {
    display: grid;
    gap: 0.9rem;
    align-content: start;
    padding: 0.9rem;
    min-inline-size: 0;
  }
  sm-date-field {
    --sm-date-field-size: 29px;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
    gap: 0.5rem;
    align-items: end;
  }
  .stack {
    display: grid;
    gap: 0.6rem;
    min-inline-size: 0;
  }
  .entry {
    display: grid;
    gap: 0.6rem;
    padding: 0.7rem;
    min-inline-size: 0;
  }
  .entry-head {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 1.75rem;
    font-size: var(--wa-font-size-s);
    font-weight: 600;
  }
  .entry-head .grow {
    overflow-wrap: anywhere;
  }
  .section-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem;
  }
  .note {
    padding: 0.5rem 0.7rem;
    border-inline-start: 3px solid var(--wa-color-surface-border);
    background: var(--wa-color-surface-lowered);
    font-size: var(--wa-font-size-s);
  }
  .note.warn {
    border-color: var(--sm-grade-b-fill);
    background: var(--sm-grade-b-quiet);
  }
  .note.fault {
    border-color: var(--sm-grade-a);
    background: var(--sm-grade-a-quiet);
  }
  .empty {
    padding: 0.9rem;
    border: 1px dashed var(--wa-color-surface-border);
    border-radius: 8px;
    color: var(--wa-color-text-quiet);
    text-align: center;
  }
  .choice::part(form-control-label) {
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-s);
    font-weight: 500;
  }
  .grades {
    margin: 0;
    padding: 0;
    border: 0;
  }
  .grades legend {
    padding: 0 0 0.25rem;
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-s);
    font-weight: 500;
  }
  .grades-row {
    display: flex;
    gap: 0.4rem;
  }
  .grades button {
    display: grid;
    flex: 1;
    place-items: center;
    padding: 0.3rem;
    border: 1px solid var(--wa-color-surface-border);
    border-radius: 6px;
    background: var(--wa-color-surface-default);
    color: var(--wa-color-text-normal);
    font: inherit;
    cursor: pointer;
  }
  .grades button:hover:enabled {
    background: var(--wa-color-surface-lowered);
  }
  .grades button[aria-pressed="true"] {
    border-color: var(--wa-color-brand-50);
    box-shadow: inset 0 0 0 1px var(--wa-color-brand-50);
    background: var(--wa-color-surface-lowered);
  }
  .grades button:disabled {
    cursor: default;
  }
  .grades button:disabled[aria-pressed="false"] {
    opacity: 0.45;
  }
  wa-radio-group::part(form-control-label) {
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-s);
    font-weight: 500;
  }
  wa-select,
  sm-text-field {
    min-inline-size: 0;
  }
`;
