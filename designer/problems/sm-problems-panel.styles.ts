import { css } from "lit";

export const problemsPanelStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
    background: var(--wa-color-surface-default);
    border-block-start: 1px solid var(--wa-color-surface-border);
  }
  @media screen and (width < 48rem) {
    :host {
      position: sticky;
      inset-block-end: 0;
      z-index: 2;
    }
  }
  header {
    display: flex;
    gap: 0.75rem;
    align-items: center;
    min-block-size: 2.25rem;
    padding-inline: 0.5rem 0.9rem;
  }
  button {
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .toggle {
    display: inline-flex;
    gap: 0.5rem;
    align-items: center;
    padding: 0.3rem 0.5rem;
  }
  .toggle wa-icon {
    color: var(--wa-color-text-quiet);
  }
  h2 {
    font-size: var(--wa-font-size-s);
  }
  .kinds {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
  }
  .kind {
    display: inline-flex;
    gap: 0.35rem;
    align-items: center;
    padding: 0.1rem 0.6rem;
    border: 1px solid var(--wa-color-surface-border);
    border-radius: 1rem;
    font-size: var(--wa-font-size-s);
  }
  .kind:hover {
    background: var(--wa-color-surface-lowered);
  }
  .kind[aria-pressed="false"] {
    color: var(--wa-color-text-quiet);
    border-style: dashed;
    text-decoration: line-through;
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
  .sound {
    display: inline-flex;
    gap: 0.4rem;
    align-items: center;
    color: var(--sm-clear);
  }
  #list {
    block-size: min(16rem, 32vh);
    overflow: auto;
    border-block-start: 1px solid var(--wa-color-surface-border);
  }
  .empty {
    padding: 1.5rem;
    text-align: center;
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
