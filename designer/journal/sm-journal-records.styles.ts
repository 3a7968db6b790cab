import { css } from "lit";

export const recordsStyles = css`
  :host {
    display: grid;
    gap: 0.8rem;
    padding: 1rem;
  }
  .scroll {
    overflow-x: auto;
  }
  form {
    margin: 0;
  }
  input {
    inline-size: 7rem;
    min-block-size: 2rem;
    padding: 0 0.5rem;
    border: 1px solid var(--wa-form-control-border-color);
    border-radius: 6px;
    background: var(--wa-form-control-background-color);
    color: inherit;
    font: inherit;
  }
  td:first-child {
    font-variant-numeric: tabular-nums;
  }
  td,
  th {
    white-space: nowrap;
  }
  td:nth-child(3) {
    white-space: normal;
    min-inline-size: 12rem;
  }
  .damaged {
    color: var(--wa-color-danger-on-quiet);
  }
`;
