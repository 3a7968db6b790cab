import { css } from "lit";

export const backtestPageStyles = css`
  :host {
    max-inline-size: 96rem;
    margin-inline: auto;
  }
  .shown {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem;
  }
  h2 {
    display: flex;
    gap: 0.6rem;
    align-items: center;
  }
  progress {
    flex: 1;
    max-inline-size: 30rem;
    block-size: 0.8rem;
    accent-color: var(--wa-color-brand-50);
  }
`;
