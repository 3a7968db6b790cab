import { css } from "lit";

export const panelStyles = css`
  :host,
  form {
    display: grid;
    gap: 0.9rem;
    align-content: start;
    padding: 0;
  }
  .acts {
    display: grid;
    gap: 0.6rem;
    padding-block-start: 0.9rem;
    border-block-start: 1px solid var(--wa-color-surface-border);
  }
  :is(input, sm-choice-picker) {
    inline-size: 100%;
  }
`;
