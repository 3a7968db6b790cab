import { css } from "lit";

export const evaluationStyles = css`
  :host {
    display: block;
  }
  .verdict {
    display: grid;
    gap: 0.6rem;
  }
  sm-verdict {
    justify-self: start;
  }
  .grades {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem 1.5rem;
    margin: 0;
    font-size: var(--wa-font-size-s);
  }
  .grades div {
    display: flex;
    align-items: center;
    gap: 0.45rem;
  }
  .grades dt {
    color: var(--wa-color-text-quiet);
  }
  .grades dd {
    margin: 0;
  }
  section {
    margin-block-start: 1.25rem;
  }
  section > h3 {
    display: flex;
    align-items: baseline;
    gap: 0.5rem;
    margin-block-end: 0.5rem;
    font-size: 1em;
  }
  .count {
    color: var(--wa-color-text-quiet);
    font-weight: 400;
    font-size: var(--wa-font-size-s);
  }
  sm-finding,
  .list {
    border: 1px solid var(--wa-color-surface-border);
    border-radius: 8px;
    overflow: hidden;
    background: var(--wa-color-surface-default);
  }
  sm-finding + sm-finding {
    margin-block-start: 0.5rem;
  }
  ul.list {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .list li {
    padding: 0.45rem 0.75rem;
    overflow-wrap: anywhere;
  }
  .list li + li {
    border-block-start: 1px solid var(--wa-color-surface-border);
  }
  .list .line {
    display: flex;
    align-items: flex-start;
    gap: 0.5rem;
  }
  .list .line > :not(sm-grade, .outcome) {
    flex: 1;
    min-inline-size: 0;
  }
  .list li.foldable {
    padding: 0;
  }
  .block {
    display: block;
  }
  .note {
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-s);
  }
  .controls {
    container-type: inline-size;
  }
  @container (max-width: 34rem) {
    .controls thead {
      display: none;
    }
    .controls tbody,
    .controls tbody tr,
    .controls tbody th {
      display: block;
    }
    .controls tr.control {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
      gap: 0.1rem 0.6rem;
      padding: 0.45rem 0.6rem;
      border-block-end: 1px solid var(--wa-color-surface-border);
    }
    .controls tr.control td {
      padding: 0;
      border: 0;
      word-break: normal;
    }
    .controls td.mark {
      order: -1;
    }
    .controls td.kind,
    .controls td.source {
      grid-column: 2 / -1;
      color: var(--wa-color-text-quiet);
    }
    .controls td.kind {
      display: none;
    }
  }
  table {
    font-size: var(--wa-font-size-s);
  }
  tbody th {
    padding-block-start: 0.7rem;
    color: var(--wa-color-text-normal);
  }
  td.day {
    white-space: nowrap;
  }
  tr:last-child td {
    border-block-end: 0;
  }
  dl.plain {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.25rem 1rem;
    margin: 0;
    font-size: var(--wa-font-size-s);
  }
  dl.plain dt {
    color: var(--wa-color-text-quiet);
  }
  dl.plain dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  details > summary {
    display: flex;
    align-items: flex-start;
    gap: 0.5rem;
    padding: 0.45rem 0.75rem;
    list-style: none;
    cursor: pointer;
  }
  summary::before {
    content: "▸";
    flex: none;
    inline-size: 0.8rem;
    color: var(--wa-color-text-quiet);
  }
  [open] > summary::before {
    content: "▾";
  }
  summary .line {
    flex: 1;
    min-inline-size: 0;
  }
  details > sm-explanation {
    padding: 0 0.75rem 0.6rem 1.5rem;
  }
  @media print {
    details:not([open])::details-content {
      block-size: auto;
      content-visibility: visible;
    }
    section > h3 {
      break-after: avoid;
    }
    tr {
      break-inside: avoid;
    }
    .on-screen {
      display: none;
    }
  }
`;
