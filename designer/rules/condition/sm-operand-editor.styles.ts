import { css } from "lit";

export const operandEditorStyles = css`
  :host {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35rem;
    min-inline-size: 0;
  }
  :host([brief]) select,
  :host([brief]) sm-scalar-editor,
  :host([brief]) sm-choice-picker {
    flex: none;
    max-inline-size: 16rem;
  }
  .source {
    color: var(--wa-color-text-quiet);
    border-style: dashed !important;
  }
  .items,
  .item {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.5rem;
  }
  .item {
    gap: 0.1rem;
  }
  .check {
    display: inline-flex;
    align-items: center;
    gap: 0.3rem;
    font-size: var(--wa-font-size-s);
  }
  .pattern {
    inline-size: 16rem;
    font-family: var(--wa-font-family-code);
  }
  .dated {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0.1rem 0.75rem;
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-xs);
  }
  .dated .current {
    color: var(--wa-color-text-normal);
    font-weight: 600;
  }
`;
