import { css } from "lit";

export const keyFormStyles = css`
  form {
    display: grid;
    gap: 0.9rem;
  }
  :is(input:not([type="checkbox"]), sm-choice-picker) {
    inline-size: 100%;
  }
  .powers {
    grid-template-columns: minmax(0, 1fr);
    max-block-size: 12rem;
    overflow-y: auto;
  }
`;
