import { css } from "lit";

export const jsonTextStyles = css`
  :host {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    background: var(--wa-color-surface-default);
  }
  .editor {
    min-block-size: 0;
    overflow: hidden;
  }
  footer {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    padding: 0.3rem 1rem;
    border-block-start: 1px solid var(--wa-color-surface-border);
    font-size: var(--wa-font-size-xs);
  }
  .fine {
    color: var(--sm-clear);
  }
  .wrong {
    color: var(--sm-grade-a);
    font-weight: 600;
  }
`;

/** Of an element that is nothing but such a text. */
export const jsonHostStyles = css`
  :host,
  sm-json-text {
    min-block-size: 0;
  }
  :host {
    display: grid;
  }
`;
