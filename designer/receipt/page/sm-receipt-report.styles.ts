import { css } from "lit";

export const reportStyles = css`
  :host {
    display: grid;
    gap: 1rem;
  }
  section {
    min-inline-size: 0;
  }
  .card {
    padding: 1rem 1.25rem 1.25rem;
  }
  h2 {
    margin-block-end: 0.6rem;
    font-size: var(--wa-font-size-m);
  }
  .outcome {
    display: flex;
    gap: 1rem;
    padding: 1.1rem 1.25rem;
    border: 2px solid currentColor;
    border-radius: 8px;
    print-color-adjust: exact;
  }
  .outcome > wa-icon {
    flex: none;
    font-size: 2.6rem;
  }
  .outcome h2 {
    margin: 0 0 0.2rem;
    font-size: var(--wa-font-size-xl);
  }
  .outcome p {
    color: var(--wa-color-text-normal);
  }
  .matches {
    background: var(--sm-clear-quiet);
    color: var(--sm-clear);
  }
  .outcome.partial {
    background: var(--sm-grade-b-quiet);
    color: var(--sm-grade-b);
  }
  .outcome.fails {
    background: var(--sm-grade-a-quiet);
    color: var(--sm-grade-a);
  }
  ol {
    display: grid;
    gap: 0.9rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  ol li {
    display: flex;
    gap: 0.7rem;
    break-inside: avoid;
  }
  ol li > div {
    flex: 1;
    min-inline-size: 0;
    font-size: var(--wa-font-size-s);
  }
  li > wa-icon {
    flex: none;
    margin-block-start: 0.2rem;
    font-size: 1.15rem;
  }
  li.holds > wa-icon,
  li.holds .mark {
    color: var(--sm-clear);
  }
  li.partial > wa-icon,
  li.partial .mark,
  li.partial .why {
    color: var(--sm-grade-b);
  }
  li.fails > wa-icon,
  li.fails .mark,
  .why {
    color: var(--sm-grade-a);
  }
  li.notReached {
    color: var(--wa-color-text-quiet);
  }
  li h3 {
    display: flex;
    gap: 0.75rem;
    font-size: var(--wa-font-size-m);
  }
  .mark {
    flex: none;
    margin-inline-start: auto;
    font-weight: 600;
    font-size: var(--wa-font-size-s);
  }
  .digests {
    color: var(--wa-color-text-quiet);
    overflow-wrap: anywhere;
  }
  dl {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.35rem 1.25rem;
    margin: 0;
  }
  dt {
    color: var(--wa-color-text-quiet);
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  ul {
    display: grid;
    gap: 0.4rem;
    margin: 0;
    padding-inline-start: 1.2rem;
  }
  td {
    overflow-wrap: anywhere;
    font-size: var(--wa-font-size-s);
  }
  .withheld {
    margin-block-start: 0.6rem;
  }
`;
