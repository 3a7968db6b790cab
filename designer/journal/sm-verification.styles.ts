import { css } from "lit";

export const verificationStyles = css`
  :host {
    display: grid;
    gap: 0.8rem;
    padding: 1rem;
  }
  .outcome,
  .faults {
    display: grid;
    gap: 0.6rem;
  }
  .outcome:empty {
    display: none;
  }
  .faults {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .faults li {
    display: grid;
    gap: 0.3rem;
    padding: 0.7rem 0.9rem;
    border: 1px solid var(--wa-color-danger-border-normal);
    border-radius: 6px;
  }
  dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 0.2rem 0.8rem;
    margin: 0;
  }
  dt {
    color: var(--wa-color-text-quiet);
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
`;
