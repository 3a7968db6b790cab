import { css } from "lit";

export const problemListStyles = css`
  :host {
    display: block;
  }
  h3 {
    padding: 0.5rem 0.9rem 0.25rem;
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-s);
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    padding-inline-end: 0.9rem;
  }
  li:hover {
    background: var(--wa-color-surface-lowered);
  }
  button {
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  button:focus-visible {
    outline-offset: -2px;
  }
  .problem {
    display: flex;
    flex: 1;
    gap: 0.6rem;
    align-items: flex-start;
    min-inline-size: 0;
    padding: 0.3rem 0.9rem;
    font-size: var(--wa-font-size-s);
    text-align: start;
  }
  .problem wa-icon {
    flex: none;
    margin-block-start: 0.25em;
  }
  .texts {
    display: grid;
    overflow-wrap: anywhere;
  }
  .error wa-icon,
  .case wa-icon {
    color: var(--sm-grade-a);
  }
  .warning wa-icon {
    color: var(--sm-grade-b);
  }
  .hint wa-icon {
    color: var(--sm-grade-c);
  }
  .fix,
  .more {
    display: inline-flex;
    flex: none;
    gap: 0.35rem;
    align-items: center;
    padding: 0.2rem 0.6rem;
    border: 1px solid var(--wa-color-surface-border);
    border-radius: 6px;
    background: var(--wa-color-surface-default);
    font-size: var(--wa-font-size-s);
  }
  .fix:hover,
  .more:hover {
    border-color: var(--wa-color-brand-50);
  }
  .fix wa-icon {
    color: var(--wa-color-brand-50);
  }
  .more {
    margin: 0.25rem 0.9rem 0.5rem;
  }
`;
