import { css } from "lit";

/** Plain fields of the rule pages: one look for inputs, selects, text areas and small buttons. */
export const fieldStyles = css`
  input:not([type="checkbox"], [type="radio"], [type="file"]),
  select,
  textarea {
    min-block-size: 2rem;
    min-inline-size: 0;
    max-inline-size: 100%;
    padding: 0.2rem 0.55rem;
    border: 1px solid var(--wa-form-control-border-color);
    border-radius: 6px;
    background: var(--wa-color-surface-default);
    color: inherit;
    font: inherit;
    font-size: var(--wa-font-size-s);
  }
  input:hover:not(:disabled),
  select:hover:not(:disabled),
  textarea:hover:not(:disabled) {
    border-color: var(--wa-color-brand-50);
  }
  textarea {
    inline-size: 100%;
    min-block-size: 3.4rem;
    line-height: 1.5;
    resize: vertical;
    field-sizing: content;
  }
  :disabled {
    opacity: 0.75;
    cursor: not-allowed;
  }
  [aria-invalid="true"] {
    border-color: var(--sm-grade-a) !important;
  }
  label.field,
  .field {
    display: grid;
    gap: 0.25rem;
    align-content: start;
    min-inline-size: 0;
    font-size: var(--wa-font-size-s);
  }
  .field > .name,
  .field > .head > .name,
  legend {
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-s);
    font-weight: 500;
  }
  legend {
    padding: 0;
    margin-block-end: 0.25rem;
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  .icon-button {
    display: inline-grid;
    place-items: center;
    inline-size: 1.75rem;
    block-size: 1.75rem;
    flex: none;
    padding: 0;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--wa-color-text-quiet);
    font: inherit;
    cursor: pointer;
  }
  .icon-button:hover:not(:disabled) {
    background: var(--wa-color-surface-lowered);
    color: var(--wa-color-text-normal);
  }
  .icon-button:disabled {
    opacity: 0.35;
  }
  .link-button {
    display: inline-flex;
    align-items: center;
    gap: 0.35rem;
    padding: 0.2rem 0.4rem;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--wa-color-text-link);
    font: inherit;
    font-size: var(--wa-font-size-s);
    cursor: pointer;
  }
  .link-button:hover:not(:disabled) {
    background: var(--wa-color-surface-lowered);
  }
  .problem {
    display: flex;
    align-items: baseline;
    gap: 0.35rem;
    color: var(--sm-grade-a);
    font-size: var(--wa-font-size-xs);
  }
  .problem.warning {
    color: var(--sm-grade-b);
  }
`;
