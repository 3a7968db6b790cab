import { css } from "lit";

/** What every page and panel looks like: headings, links, tables, quiet text, focus. */
export const shared = css`
  :host {
    box-sizing: border-box;
  }
  *,
  *::before,
  *::after {
    box-sizing: inherit;
  }
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  h4 {
    margin: 0;
    line-height: 1.3;
    font-weight: 650;
  }
  h1 {
    font-size: var(--wa-font-size-xl);
  }
  h2 {
    font-size: var(--wa-font-size-l);
  }
  h3 {
    font-size: var(--wa-font-size-m);
  }
  p {
    margin: 0;
  }
  a {
    color: var(--wa-color-text-link);
    text-underline-offset: 0.2em;
  }
  :focus-visible {
    outline: 2px solid var(--wa-color-focus);
    outline-offset: 2px;
    border-radius: 2px;
  }
  .quiet {
    color: var(--wa-color-text-quiet);
  }
  .small {
    font-size: var(--wa-font-size-s);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }
  .grow {
    flex: 1;
  }
  .card {
    background: var(--wa-color-surface-default);
    border: 1px solid var(--wa-color-surface-border);
    border-radius: 8px;
  }
  /* A label around a file field, whose own words would be in the browser's language. */
  .file-button {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    min-block-size: 2rem;
    padding: 0.2rem 0.75rem;
    border: 1px solid var(--wa-form-control-border-color);
    border-radius: 6px;
    cursor: pointer;
  }
  .file-button:focus-within {
    outline: 2px solid var(--wa-color-focus);
    outline-offset: 2px;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* What is hidden in a cell moves with its table. */
  table {
    position: relative;
    border-collapse: collapse;
    inline-size: 100%;
  }
  th {
    font-weight: 600;
    font-size: var(--wa-font-size-s);
    color: var(--wa-color-text-quiet);
    text-align: start;
  }
  th,
  td {
    padding: 0.45rem 0.6rem;
    border-block-end: 1px solid var(--wa-color-surface-border);
    vertical-align: top;
  }
  /* Where it is narrow a table is wider than its place and moves in it: words stay whole. A sheet of paper is as narrow. */
  @media screen and (width < 48rem) {
    thead th {
      white-space: nowrap;
    }
    td {
      word-break: keep-all;
    }
  }
  /* The browser's own choices look like those of the component library; this outweighs what sets a whole background. */
  select:not([multiple]) {
    padding-inline-end: 1.75rem;
    appearance: none;
    background-image: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 12 8' fill='none' stroke='%23858b96' stroke-width='1.6' stroke-linecap='round' stroke-linejoin='round'%3E%3Cpath d='m1.5 1.5 4.5 4.5 4.5-4.5'/%3E%3C/svg%3E");
    background-repeat: no-repeat;
    background-position: right 0.6rem center;
    background-size: 0.7rem;
    text-overflow: ellipsis;
  }
  /* On paper nothing can be pressed, and a heading stays with what it is of. */
  @media print {
    wa-button,
    .file-button,
    search {
      display: none;
    }
    h1,
    h2,
    h3 {
      break-after: avoid;
    }
  }
  code {
    font-family: var(--wa-font-family-code);
    font-size: 0.92em;
  }
`;
