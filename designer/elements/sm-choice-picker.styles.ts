import { css } from "lit";

export const choicePickerStyles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
    min-inline-size: 0;
  }
  .opener {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    max-inline-size: 100%;
    min-block-size: 2rem;
    padding: 0.2rem 0.55rem;
    border: 1px solid var(--wa-form-control-border-color);
    border-radius: 6px;
    background: var(--wa-color-surface-default);
    color: inherit;
    font: inherit;
    font-size: var(--wa-font-size-s);
    text-align: start;
    cursor: pointer;
  }
  .opener:hover {
    border-color: var(--wa-color-brand-50);
  }
  .opener:disabled {
    border-color: var(--wa-form-control-border-color);
    opacity: 0.75;
    cursor: not-allowed;
  }
  .opener.plain {
    border-color: transparent;
    background: none;
    color: var(--wa-color-text-link);
  }
  .opener.plain:hover {
    background: var(--wa-color-surface-lowered);
  }
  .opener .text {
    flex: 1;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .opener .empty {
    color: var(--wa-color-text-quiet);
  }
  .opener wa-icon {
    flex: none;
    font-size: 0.75em;
    color: var(--wa-color-text-quiet);
  }
  .popup {
    position: fixed;
    inset: auto;
    margin: 0;
    inline-size: min(26rem, 94vw);
    padding: 0;
    border: 1px solid var(--wa-color-surface-border);
    border-radius: 8px;
    background: var(--wa-color-surface-raised);
    color: var(--wa-color-text-normal);
    box-shadow: 0 8px 28px rgb(0 0 0 / 0.22);
    font-size: var(--wa-font-size-s);
  }
  .popup input {
    inline-size: 100%;
    padding: 0.6rem 0.75rem;
    border: 0;
    border-block-end: 1px solid var(--wa-color-surface-border);
    border-radius: 8px 8px 0 0;
    background: none;
    color: inherit;
    font: inherit;
  }
  .popup input:focus-visible {
    outline-offset: -2px;
  }
  .list {
    max-block-size: min(20rem, 50vh);
    overflow: auto;
    padding-block: 0.25rem;
  }
  .group {
    padding: 0.45rem 0.75rem 0.15rem;
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-xs);
    font-weight: 600;
  }
  [role="option"] {
    padding: 0.3rem 0.75rem;
    cursor: pointer;
  }
  [role="option"].current {
    background: color-mix(in srgb, var(--wa-color-brand-50) 14%, var(--wa-color-surface-raised));
    box-shadow: inset 3px 0 0 var(--wa-color-brand-50);
  }
  [role="option"][aria-selected="true"] .label {
    font-weight: 650;
  }
  .line {
    display: flex;
    align-items: baseline;
    gap: 0.5rem;
  }
  .line .label {
    flex: 1;
  }
  .tag {
    flex: none;
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-xs);
  }
  .description {
    display: -webkit-box;
    overflow: hidden;
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-xs);
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .none {
    padding: 0.75rem;
    color: var(--wa-color-text-quiet);
  }
`;
