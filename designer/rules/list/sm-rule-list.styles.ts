import { css } from "lit";

export const ruleListStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    min-inline-size: 0;
    container-type: inline-size;
  }
  .filters {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 0.35rem;
    padding: 0.6rem 0.75rem;
    border-block-end: 1px solid var(--wa-color-surface-border);
  }
  .filters input {
    grid-column: 1 / -1;
  }
  .bar {
    display: flex;
    grid-column: 1 / -1;
    align-items: center;
    gap: 0.35rem;
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-s);
  }
  ol {
    margin: 0;
    padding: 0;
    overflow: auto;
    list-style: none;
  }
  li {
    position: relative;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0 0.6rem;
    padding: 0.55rem 0.4rem 0.55rem 0.75rem;
    border-block-end: 1px solid var(--wa-color-surface-border);
    content-visibility: auto;
    contain-intrinsic-size: auto 5rem;
  }
  li > sm-grade {
    align-self: start;
  }
  li:hover {
    background: var(--wa-color-surface-lowered);
  }
  li.chosen {
    background: color-mix(in srgb, var(--wa-color-brand-50) 12%, var(--wa-color-surface-default));
    box-shadow: inset 3px 0 0 var(--wa-color-brand-50);
  }
  .title {
    color: inherit;
    font-weight: 600;
    text-decoration: none;
  }
  .title::after {
    content: "";
    position: absolute;
    inset: 0;
  }
  .title:focus-visible {
    outline: none;
  }
  li:has(.title:focus-visible) {
    outline: 2px solid var(--wa-color-focus);
    outline-offset: -2px;
  }
  .sentence {
    display: -webkit-box;
    overflow: hidden;
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-s);
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 0.15rem 0.75rem;
    margin-block-start: 0.2rem;
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-xs);
  }
  .marks .later,
  .marks .ended {
    color: var(--sm-unknown);
  }
  .marks .error {
    color: var(--sm-grade-a);
    font-weight: 600;
  }
  .marks .warning {
    color: var(--sm-grade-b);
  }
  .marks wa-icon {
    font-size: 0.9em;
    vertical-align: -0.1em;
  }
  .actions {
    position: relative;
    z-index: 1;
    display: flex;
    align-items: flex-start;
  }
  .nothing {
    display: grid;
    gap: 0.5rem;
    justify-items: center;
    padding: 2rem 1rem;
    color: var(--wa-color-text-quiet);
    text-align: center;
  }
  .here {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    padding: 0.25rem 0.4rem;
  }
  @container (inline-size > 46rem) {
    .filters {
      grid-template-columns: minmax(14rem, 2fr) repeat(4, minmax(7rem, 1fr)) auto;
    }
    .filters input,
    .bar {
      grid-column: auto;
    }
  }
`;
