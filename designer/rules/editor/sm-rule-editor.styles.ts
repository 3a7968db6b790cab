import { css } from "lit";

export const ruleEditorStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    block-size: 100%;
    min-inline-size: 0;
    container-type: inline-size;
  }
  header {
    display: grid;
    gap: 0.3rem;
    padding: 0.75rem 1.25rem 0;
    background: var(--wa-color-surface-default);
    border-block-end: 1px solid var(--wa-color-surface-border);
  }
  header h2 {
    overflow-wrap: anywhere;
  }
  .sentence {
    max-block-size: 7.5em;
    overflow: auto;
    font-size: var(--wa-font-size-m);
    line-height: 1.5;
  }
  .sentence .quiet {
    display: block;
    font-size: var(--wa-font-size-s);
  }
  [role="tablist"] {
    display: flex;
    gap: 0.25rem;
  }
  [role="tab"] {
    padding: 0.35rem 0.75rem;
    border: 0;
    border-block-end: 3px solid transparent;
    background: none;
    color: var(--wa-color-text-quiet);
    font: inherit;
    font-size: var(--wa-font-size-s);
    cursor: pointer;
  }
  [role="tab"][aria-selected="true"] {
    border-block-end-color: var(--wa-color-brand-50);
    color: var(--wa-color-text-normal);
    font-weight: 600;
  }
  #view {
    display: grid;
    min-block-size: 0;
  }
  #view > * {
    min-block-size: 0;
    min-inline-size: 0;
  }
  section {
    display: grid;
    gap: 0.75rem;
    max-inline-size: 62rem;
    margin-block-end: 1.5rem;
  }
  section > h3 {
    padding-block-end: 0.3rem;
    border-block-end: 1px solid var(--wa-color-surface-border);
  }
  .grid {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr));
    align-items: start;
    gap: 0.75rem;
  }
  .grades {
    display: inline-flex;
    gap: 0.35rem;
  }
  .grades label {
    display: inline-flex;
    align-items: center;
    gap: 0.3rem;
    min-block-size: 2rem;
    padding: 0.1rem 0.6rem;
    border: 1px solid var(--wa-form-control-border-color);
    border-radius: 6px;
    background: var(--wa-color-surface-default);
    cursor: pointer;
  }
  .grades label:has(:checked) {
    border-color: var(--wa-color-brand-50);
    box-shadow: inset 0 0 0 1px var(--wa-color-brand-50);
    font-weight: 600;
  }
  .grades label:has(:focus-visible) {
    outline: 2px solid var(--wa-color-focus);
    outline-offset: 2px;
  }
  .grades input {
    position: absolute;
    opacity: 0;
    pointer-events: none;
  }
  .period {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem;
  }
  .hint {
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-xs);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35rem;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    min-block-size: 2rem;
    padding-inline: 0.6rem 0.15rem;
    border: 1px solid var(--wa-color-surface-border);
    border-radius: 6px;
    font-size: var(--wa-font-size-s);
  }
  .chip.read {
    padding-inline-end: 0.6rem;
  }
`;
