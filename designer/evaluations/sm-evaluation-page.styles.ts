import { css } from "lit";

export const evaluationStyles = css`
  :host {
    display: grid;
    gap: 1rem;
    align-content: start;
    max-inline-size: 76rem;
    margin-inline: auto;
    padding: 1.5rem 1.5rem 3rem;
  }
  header {
    display: flex;
    gap: 1rem;
    align-items: end;
    justify-content: space-between;
  }
  .card {
    padding: 1rem 1.25rem;
  }
  .canvas {
    block-size: 26rem;
    margin-block-start: 0.75rem;
    overflow: hidden;
    border: 1px solid var(--wa-color-surface-border);
    border-radius: 6px;
  }
  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 0.4rem 1rem;
    margin: 0;
  }
  dt {
    color: var(--wa-color-text-quiet);
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  h3 {
    padding: 1rem 0 0.4rem;
  }
  @media print {
    .on-screen {
      display: none;
    }
    .message {
    display: grid;
    gap: 1rem;
    justify-items: center;
    padding: 4rem 1rem;
  }
`;
