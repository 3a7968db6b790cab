import { css } from "lit";

export const newPowerStyles = css`
  wa-dialog {
    --width: 44rem;
  }
  form {
    display: grid;
    gap: 0.9rem;
  }
  .pair,
  .triple {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0.9rem;
    align-items: start;
  }
  .triple {
    grid-template-columns: 1fr 1fr 8rem;
  }
  .missing,
  .wrong::part(hint) {
    color: var(--sm-grade-a);
  }
`;
