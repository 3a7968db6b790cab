import { css } from "lit";

export const playerStyles = css`
  :host {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr) clamp(22rem, 34%, 32rem);
    block-size: 100%;
    background: var(--wa-color-surface-default);
  }
  header {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    gap: 0.75rem;
    padding: 0.4rem 1rem;
    border-block-end: 1px solid var(--wa-color-surface-border);
  }
  header a {
    white-space: nowrap;
    font-size: var(--wa-font-size-s);
  }
  h1 {
    overflow: hidden;
    font-size: var(--wa-font-size-m);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .canvas {
    position: relative;
    min-inline-size: 0;
    min-block-size: 0;
  }
  aside {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    min-block-size: 0;
    border-inline-start: 1px solid var(--wa-color-surface-border);
  }
  .body {
    overflow: auto;
    padding: 0.9rem 1rem 1.5rem;
  }
  footer {
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: 0.75rem;
    padding: 0.6rem 1rem;
    border-block-start: 1px solid var(--wa-color-surface-border);
  }
  .keys {
    flex: 1;
  }
  .message {
    grid-column: 1 / -1;
    padding: 3rem 1rem;
    text-align: center;
  }
  @media screen {
    sm-case-sheet {
      display: none;
    }
  }
  @media print {
    :host {
      display: block;
      block-size: auto;
    }
    header,
    .canvas,
    aside {
      display: none;
    }
  }
`;

export const questionStyles = css`
  .body h2 {
    margin-block-end: 0.5rem;
  }
  .body h3,
  :host > h3 {
    margin-block: 1rem 0.4rem;
    font-size: 1em;
  }
  .facts {
    margin: 0;
    border: 1px solid var(--wa-color-surface-border);
    border-radius: 8px;
    font-size: var(--wa-font-size-s);
  }
  .facts div {
    display: flex;
    justify-content: space-between;
    gap: 1rem;
    padding: 0.4rem 0.7rem;
  }
  .facts > div + div {
    border-block-start: 1px solid var(--wa-color-surface-border);
  }
  .facts div.wide {
    display: block;
  }
  .facts .records {
    display: block;
    padding: 0.25rem 0 0;
  }
  .facts dt {
    color: var(--wa-color-text-quiet);
  }
  .facts dd {
    margin: 0;
    font-weight: 600;
    text-align: end;
    overflow-wrap: anywhere;
  }
  .facts .wide dd {
    font-weight: 400;
    text-align: start;
  }
  fieldset {
    margin: 1.1rem 0 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0 0 0.5rem;
    font-weight: 600;
  }
  .grades {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 0.5rem;
  }
  .grades .option {
    padding-inline: 0.6rem;
    font-size: var(--wa-font-size-s);
    white-space: nowrap;
  }
  .ways {
    display: grid;
    gap: 0.5rem;
    margin-block-start: 0.75rem;
  }
  .option {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem;
    padding: 0.55rem 0.75rem;
    border: 1px solid var(--wa-form-control-border-color);
    border-radius: 8px;
    background: var(--wa-color-surface-default);
    color: var(--wa-color-text-normal);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .option:hover {
    background: var(--wa-color-surface-lowered);
  }
  .option[aria-pressed="true"] {
    border-color: var(--wa-color-brand-50);
    background: var(--wa-color-brand-fill-quiet);
    box-shadow: inset 0 0 0 1px var(--wa-color-brand-50);
  }
  kbd {
    padding: 0 0.4em;
    border: 1px solid var(--wa-color-surface-border);
    border-radius: 4px;
    color: var(--wa-color-text-quiet);
    font: inherit;
    font-size: var(--wa-font-size-xs);
  }
  .block {
    display: block;
  }
  .check {
    display: flex;
    align-items: baseline;
    gap: 0.5rem;
    padding: 0.3rem 0;
    cursor: pointer;
  }
  .check input {
    flex: none;
    inline-size: auto;
    block-size: auto;
    accent-color: var(--wa-color-brand-50);
  }
  .mark {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    font-weight: 600;
    white-space: nowrap;
  }
  .body > .mark {
    margin-block-start: 1.1rem;
    font-size: 1.1em;
  }
  .right {
    color: var(--sm-clear);
  }
  .wrong {
    color: var(--sm-grade-a);
  }
  .partly {
    color: var(--sm-grade-b);
  }
  .compare {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 2rem;
    margin: 0.5rem 0;
  }
  .compare div {
    display: flex;
    align-items: center;
    gap: 0.6rem;
  }
  .compare dt {
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-s);
  }
  .compare dd {
    margin: 0;
  }
  .measures {
    margin: 0.5rem 0;
    padding: 0;
    font-size: var(--wa-font-size-s);
    list-style: none;
  }
  .measures li {
    display: flex;
    align-items: baseline;
    gap: 0.5rem;
    padding: 0.25rem 0;
  }
  .measures li > :nth-child(2) {
    flex: 1;
  }
  sm-finding {
    margin-block-end: 0.6rem;
    overflow: hidden;
    border: 1px solid var(--wa-color-surface-border);
    border-radius: 8px;
  }
`;
