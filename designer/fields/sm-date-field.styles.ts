import { css } from "lit";

export const dateFieldStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
  }
  label {
    display: block;
    margin-block-end: 0.4rem;
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-s);
    font-weight: 500;
    line-height: 1.2;
  }
  .box {
    display: flex;
    align-items: center;
    block-size: var(--sm-date-field-size, 2rem);
    border: 1px solid var(--wa-form-control-border-color);
    border-radius: 6px;
    background: var(--wa-form-control-background-color);
  }
  .box:focus-within {
    outline: 2px solid var(--wa-color-focus);
    outline-offset: 1px;
  }
  .box.closed {
    border-color: var(--wa-color-surface-border);
    background: var(--wa-color-surface-lowered);
  }
  .box.faulty {
    border-color: var(--sm-grade-a);
  }
  input {
    flex: 1;
    min-inline-size: 0;
    inline-size: 100%;
    block-size: 100%;
    padding-inline: 0.5rem 0.25rem;
    border: 0;
    background: none;
    color: var(--wa-color-text-normal);
    font: inherit;
    font-size: var(--wa-font-size-s);
    text-overflow: ellipsis;
  }
  input:focus-visible {
    outline: none;
  }
  input::placeholder {
    color: var(--wa-color-text-quiet);
    opacity: 0.75;
  }
  .opener {
    flex: none;
    padding: 0.2rem 0.45rem;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--wa-color-text-quiet);
    font: inherit;
    font-size: var(--wa-font-size-s);
    cursor: pointer;
  }
  .opener:hover {
    color: var(--wa-color-text-normal);
  }
  .hint {
    margin-block-start: 0.25rem;
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-xs);
  }
  .hint.faulty {
    color: var(--sm-grade-a);
  }
  .popup {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 0.75rem;
    border: 1px solid var(--wa-color-surface-border);
    border-radius: 8px;
    background: var(--wa-color-surface-raised);
    box-shadow: 0 8px 28px rgb(0 0 0 / 0.22);
    color: var(--wa-color-text-normal);
    font-size: var(--wa-font-size-s);
  }
`;
