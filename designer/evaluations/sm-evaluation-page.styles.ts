import { css } from "lit";

export const evaluationStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem;
    align-content: start;
    max-inline-size: 76rem;
    margin-inline: auto;
    padding: 1.5rem 1.5rem 3rem;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6rem 1rem;
    align-items: end;
  }
  header > div {
    flex: 1 1 16rem;
    overflow-wrap: anywhere;
  }
  .id {
    white-space: nowrap;
  }
  header > a {
    line-height: 1.9rem;
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
  .message {
    display: grid;
    gap: 1rem;
    justify-items: center;
    padding: 4rem 1rem;
  }
  @media (width < 48rem) {
    :host {
      padding-inline: 0.75rem;
    }
    .card {
      padding-inline: 0.9rem;
    }
    .canvas {
      block-size: 18rem;
    }
  }
  @media print {
    .on-screen {
      display: none;
    }
    .canvas {
      block-size: 8.5cm;
    }
  }
`;
