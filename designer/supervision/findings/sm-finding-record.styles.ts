import { css } from "lit";

export const recordStyles = css`
  :host {
    display: block;
    padding: 0;
  }
  article {
    display: grid;
    gap: 0.5rem;
    padding: 0.7rem 0.9rem;
    border-inline-start: 4px solid var(--wa-color-surface-border);
  }
  .A {
    border-inline-start-color: var(--sm-grade-a);
  }
  .B {
    border-inline-start-color: var(--sm-grade-b-fill);
  }
  .C {
    border-inline-start-color: var(--sm-grade-c);
  }
  dl {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.15rem 0.8rem;
    margin: 0;
    font-size: var(--wa-font-size-s);
  }
  dt {
    color: var(--wa-color-text-quiet);
    white-space: nowrap;
  }
  dd {
    margin: 0;
  }
  dd::first-letter {
    text-transform: uppercase;
  }
  .toggle {
    display: inline-flex;
    gap: 0.35rem;
    align-items: center;
    justify-self: start;
    padding: 0;
    border: 0;
    background: none;
    color: var(--wa-color-text-link);
    font: inherit;
    font-size: var(--wa-font-size-s);
    cursor: pointer;
  }
  .toggle:hover {
    text-decoration: underline;
  }
  .toggle wa-icon {
    font-size: 0.75em;
  }
  .handling {
    display: grid;
    gap: 0.9rem;
    padding-block-start: 0.2rem;
  }
  .handling section {
    display: grid;
    gap: 0.4rem;
  }
  h4 {
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-s);
  }
  ol {
    display: grid;
    gap: 0.35rem;
    margin: 0;
    padding-inline-start: 1rem;
  }
  li::marker {
    color: var(--wa-color-text-quiet);
  }
  @media screen {
    .folded {
      display: none;
    }
  }
`;
