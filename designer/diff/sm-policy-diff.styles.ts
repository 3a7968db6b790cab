import { css } from "lit";

export const policyDiffStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem;
  }
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .counts button {
    display: inline-flex;
    gap: 0.45rem;
    align-items: center;
    padding: 0.3rem 0.8rem;
    border: 1px solid var(--wa-color-surface-border);
    border-radius: 6px;
    background: var(--wa-color-surface-default);
    color: var(--wa-color-text-normal);
    font: inherit;
    cursor: pointer;
  }
  .counts button[aria-pressed="false"] {
    color: var(--wa-color-text-quiet);
    text-decoration: line-through;
  }
  .counts b {
    font-variant-numeric: tabular-nums;
  }
  .sign {
    display: inline-grid;
    place-items: center;
    inline-size: 1.4em;
    font-weight: 700;
    print-color-adjust: exact;
  }
  .weakened {
    color: var(--sm-grade-a);
  }
  .changed {
    color: var(--sm-unknown);
  }
  .strengthened {
    color: var(--sm-clear);
  }
  .wording,
  .drawing {
    color: var(--wa-color-text-quiet);
  }
  /* The maps stay in sight while one goes through the list. */
  .maps {
    --canvas-size: clamp(16rem, 38vh, 40rem);
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 0.75rem;
    padding-block: 0.5rem;
    background: var(--sm-diff-surface, var(--wa-color-surface-lowered));
  }
  .maps figure {
    display: grid;
    gap: 0.35rem;
    margin: 0;
  }
  .maps figcaption {
    font-size: var(--wa-font-size-s);
    font-weight: 600;
  }
  .canvas {
    position: relative;
    block-size: var(--canvas-size);
    overflow: hidden;
    border: 1px solid var(--wa-color-surface-border);
    border-radius: 6px;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: center;
  }
  .group {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.4rem;
  }
  .group > .group {
    margin-block-start: 0.5rem;
  }
  .group > h3 {
    display: flex;
    gap: 0.4rem;
    align-items: center;
  }
  ol {
    display: grid;
    gap: 0.35rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  ol ol {
    margin-block-start: 0.35rem;
    padding-inline-start: 1.5rem;
    border-inline-start: 2px solid var(--wa-color-surface-border);
  }
  .change {
    display: grid;
    gap: 0.3rem;
    inline-size: 100%;
    padding: 0.45rem 0.7rem;
    border: 1px solid var(--wa-color-surface-border);
    border-radius: 6px;
    background: var(--wa-color-surface-default);
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
    scroll-margin-block: calc(clamp(16rem, 38vh, 40rem) + 4rem) 1rem;
  }
  .change:hover {
    border-color: var(--wa-color-brand-50);
  }
  .change[aria-current="true"] {
    border-color: var(--wa-color-brand-50);
    box-shadow: inset 3px 0 0 var(--wa-color-brand-50);
    background: color-mix(in oklab, var(--wa-color-brand-50) 7%, var(--wa-color-surface-default));
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2rem 0.6rem;
    align-items: center;
  }
  .head > b,
  .head .what,
  .group > h3 > .name {
    display: inline-block;
  }
  .head > b::first-letter,
  .head .what::first-letter,
  .group > h3 > .name::first-letter {
    text-transform: uppercase;
  }
  .head .what {
    color: var(--wa-color-text-quiet);
  }
  .sides {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 0.5rem;
    font-size: var(--wa-font-size-s);
  }
  .sides > span {
    padding: 0.25rem 0.5rem;
    border-radius: 4px;
    overflow-wrap: anywhere;
    white-space: pre-line;
    print-color-adjust: exact;
  }
  .sides > :only-child {
    grid-column: 1 / -1;
  }
  .sides .was {
    background: color-mix(in oklab, var(--sm-grade-a) 8%, transparent);
  }
  .sides .is {
    background: color-mix(in oklab, var(--sm-clear) 10%, transparent);
  }
  .side-name {
    margin-inline-end: 0.5em;
    font-weight: 600;
  }
  .empty {
    padding: 2rem;
    text-align: center;
  }
  @media (width < 60rem) {
    .maps {
      position: static;
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media print {
    :host {
      display: block;
    }
    .tools,
    .on-screen {
      display: none !important;
    }
    .maps {
      position: static;
      grid-template-columns: minmax(0, 1fr);
      background: none;
    }
    .maps figure {
      break-inside: avoid;
    }
    .canvas {
      block-size: 8.5cm;
      border-color: #999;
    }
    .change {
      break-inside: avoid;
      box-shadow: none !important;
    }
    .group {
      margin-block-start: 8pt;
    }
  }
`;
