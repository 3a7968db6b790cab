import { css } from "lit";

export const casePageStyles = css`
  :host {
    max-inline-size: 118rem;
    margin-inline: auto;
  }
  .title {
    display: grid;
    gap: 0.2rem;
  }
  .title h1 {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 0.8rem;
    align-items: center;
    font-size: var(--wa-font-size-l);
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 1.6rem;
    margin: 0;
  }
  .about div {
    display: flex;
    gap: 0.5rem;
    align-items: baseline;
  }
  .about dt {
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-s);
  }
  .about dd {
    margin: 0;
  }
  .undecided {
    border-inline-start: 4px solid var(--sm-unknown);
    background: var(--sm-unknown-quiet);
  }
  .undecided h2 {
    color: var(--sm-unknown);
    font-size: var(--wa-font-size-m);
  }
  .undecided ul {
    margin: 0.4rem 0;
    padding-inline-start: 1.2rem;
  }
  .compared {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 20rem;
    gap: 1rem;
    block-size: clamp(24rem, 58vh, 52rem);
  }
  .canvas {
    position: relative;
    overflow: hidden;
    border: 1px solid var(--wa-color-surface-border);
    border-radius: 6px;
  }
  .stack {
    display: grid;
    gap: 0.7rem;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem 1.1rem;
    margin: 0;
    padding: 0;
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-s);
    list-style: none;
  }
  .legend li {
    display: inline-flex;
    gap: 0.35rem;
    align-items: center;
  }
  .legend svg {
    inline-size: 1.2rem;
    block-size: 1.2rem;
  }
  .columns {
    display: grid;
    gap: 1rem;
    align-items: start;
  }
  .scroll {
    overflow: auto;
  }
  .scroll table {
    font-size: var(--wa-font-size-s);
  }
  .scroll td > .row {
    flex-wrap: nowrap;
  }
  tr:last-child td {
    border-block-end: 0;
  }
  .reveal {
    padding: 0;
    border: 0;
    background: none;
    color: var(--wa-color-text-link);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .reveal:hover {
    text-decoration: underline;
  }
  @media (width >= 90rem) {
    .columns {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @media (width < 72rem) {
    .compared {
      grid-template-columns: minmax(0, 1fr);
      block-size: auto;
    }
    .canvas {
      block-size: 24rem;
    }
  }
  @media print {
    .compared {
      display: block;
      block-size: auto;
    }
    .canvas {
      block-size: 8.5cm;
      margin-block-end: 6pt;
    }
    .columns {
      display: block;
    }
    .reveal {
      color: inherit;
    }
  }
`;
