import { css } from "lit";

export const reviewPageStyles = css`
  :host {
    max-inline-size: 118rem;
    margin-inline: auto;
  }
  .title {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 0.8rem;
    align-items: center;
    font-size: var(--wa-font-size-l);
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem 1.6rem;
    margin: 0;
    font-size: var(--wa-font-size-s);
  }
  .about div {
    display: flex;
    gap: 0.5rem;
  }
  .about dt {
    color: var(--wa-color-text-quiet);
  }
  .about dd {
    margin: 0;
  }
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.7rem;
    align-content: start;
  }
  .content,
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem;
    align-items: start;
  }
  .columns > .stack {
    gap: 1rem;
    min-inline-size: 0;
  }
  .canvas {
    position: relative;
    overflow: hidden;
    block-size: clamp(18rem, 42vh, 36rem);
    border: 1px solid var(--wa-color-surface-border);
    border-radius: 6px;
  }
  .emergency {
    border-inline-start: 4px solid var(--sm-grade-a);
    background: var(--sm-grade-a-quiet);
  }
  .emergency.settled {
    border-inline-start-color: var(--wa-color-surface-border);
    background: none;
  }
  .warning {
    padding: 0.6rem 0.9rem;
    border-inline-start: 4px solid var(--sm-grade-b-fill);
    border-radius: 6px;
    background: var(--sm-grade-b-quiet);
  }
  .plain,
  .history {
    display: grid;
    gap: 0.5rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .reason {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  code {
    overflow-wrap: anywhere;
  }
  @media (width >= 80rem) {
    .columns {
      grid-template-columns: minmax(0, 1.25fr) minmax(0, 1fr);
    }
  }
  @media print {
    .content,
    .columns {
      display: block;
    }
    .canvas {
      block-size: 8.5cm;
    }
  }
`;
