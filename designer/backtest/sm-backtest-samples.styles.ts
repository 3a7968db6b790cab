import { css } from "lit";

export const samplesStyles = css`
  .beside {
    display: grid;
    grid-template-columns: minmax(18rem, 26rem) minmax(0, 1fr);
    gap: 1rem;
  }
  ol {
    display: grid;
    gap: 0.4rem;
    align-content: start;
    max-block-size: 30rem;
    margin: 0;
    padding: 2px;
    overflow: auto;
    list-style: none;
  }
  li button {
    display: grid;
    gap: 0.3rem;
    inline-size: 100%;
    padding: 0.5rem 0.7rem;
    border: 1px solid var(--wa-color-surface-border);
    border-radius: 8px;
    background: var(--wa-color-surface-default);
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  li button[aria-pressed="true"] {
    border-color: var(--wa-color-brand-50);
    box-shadow: inset 3px 0 0 var(--wa-color-brand-50);
  }
  .kind {
    padding-inline: 0.5rem;
    border-radius: 1rem;
    font-size: var(--wa-font-size-s);
    font-weight: 600;
  }
  .outcome {
    display: inline-flex;
    gap: 0.3rem;
    align-items: center;
  }
  .map {
    display: grid;
    grid-template-rows: auto 1fr;
    gap: 0.4rem;
    min-inline-size: 0;
  }
  .canvas {
    position: relative;
    min-block-size: 26rem;
    border: 1px solid var(--wa-color-surface-border);
    border-radius: 8px;
    overflow: hidden;
  }
  article {
    margin-block-start: 0.8rem;
    break-inside: avoid;
  }
  .both {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 1rem;
  }
  .side {
    min-inline-size: 0;
    padding: 0.5rem 0.7rem;
    border: 1px solid var(--wa-color-surface-border);
    border-radius: 8px;
  }
  h5 {
    margin: 0 0 0.3rem;
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-s);
  }
  @media (width < 68rem) {
    .beside,
    .both {
      grid-template-columns: 1fr;
    }
  }
  @media print {
    .beside {
      display: block;
    }
    ol {
      max-block-size: none;
    }
    .map {
      display: none;
    }
  }
`;
