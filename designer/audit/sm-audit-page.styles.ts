import { css } from "lit";

/** What the page of the audit trail looks like: a line an act, under its day. */
export const auditStyles = css`
  :host {
    inline-size: 100%;
    max-inline-size: 80rem;
    margin-inline: auto;
  }
  .found {
    padding: 0.8rem 1.25rem 0;
  }
  h2 {
    padding: 0.8rem 1.25rem 0.3rem;
    font-size: var(--wa-font-size-m);
  }
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: grid;
    grid-template-columns: 3.5rem minmax(0, 1fr) auto minmax(6rem, auto);
    gap: 0.3rem 0.9rem;
    align-items: start;
    padding: 0.5rem 1.25rem;
    border-block-start: 1px solid var(--wa-color-surface-border);
  }
  time {
    color: var(--wa-color-text-quiet);
    font-variant-numeric: tabular-nums;
  }
  .from {
    grid-column: 4;
    text-align: end;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  .what p {
    overflow-wrap: anywhere;
  }
  .what a,
  .what .item {
    margin-inline: 0.15em;
  }
  .person {
    color: inherit;
    font-weight: 650;
    text-decoration-style: dotted;
  }
  .item {
    font-weight: 600;
  }
  summary {
    inline-size: fit-content;
    padding-block: 0.15rem;
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-s);
    cursor: pointer;
  }
  dl {
    display: grid;
    gap: 0.15rem;
    margin: 0.4rem 0 0.2rem;
    font-size: var(--wa-font-size-s);
  }
  dl div {
    display: grid;
    grid-template-columns: 11rem minmax(0, 1fr);
    gap: 0.75rem;
  }
  dt {
    color: var(--wa-color-text-quiet);
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  @media (width < 50rem) {
    li {
      grid-template-columns: 3.5rem minmax(0, 1fr);
    }
    li > :nth-child(n + 3) {
      grid-column: 2;
      text-align: start;
      justify-self: start;
    }
    dl div {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
  }
  @media print {
    li {
      break-inside: avoid;
      padding-inline: 0;
    }
    h2,
    .found {
      padding-inline: 0;
    }
    summary {
      display: none;
    }
    details:not([open]) {
      display: none;
    }
  }
`;
