import { css } from "lit";

export const variantStyles = css`
  :host {
    gap: 0.75rem;
    padding: 0;
  }
  ol {
    display: grid;
    gap: 0.5rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    border: 1px solid var(--wa-color-surface-border);
    border-radius: 8px;
    break-inside: avoid;
  }
  li.chosen {
    border-color: var(--wa-color-brand-50);
    box-shadow: 0 0 0 1px var(--wa-color-brand-50);
  }
  li p {
    padding: 0 0.8rem 0.55rem;
  }
  button {
    display: grid;
    gap: 0.5rem;
    inline-size: 100%;
    padding: 0.6rem 0.8rem 0.4rem;
    border: 0;
    border-radius: 8px;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  button:hover {
    background: color-mix(in oklab, var(--wa-color-brand-50) 5%, transparent);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem 0.8rem;
    align-items: center;
  }
  .share {
    flex: 1;
    min-inline-size: 4rem;
    block-size: 0.5rem;
  }
  .all {
    fill: var(--wa-color-surface-border);
  }
  .part {
    fill: var(--wa-color-brand-50);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.9rem;
  }
  .chip {
    position: relative;
    display: inline-flex;
    gap: 0.3rem;
    align-items: center;
    padding: 0.05rem 0.5rem;
    border-radius: 5px;
    background: var(--wa-color-surface-lowered);
    font-size: var(--wa-font-size-xs);
    white-space: nowrap;
  }
  .chip:not(:last-child)::after {
    position: absolute;
    inset-inline-end: -0.72rem;
    color: var(--wa-color-text-quiet);
    content: "›" / "";
  }
  .chip.strange {
    border: 1px dashed var(--sm-grade-a);
    color: var(--sm-grade-a);
  }
`;
