import { css } from "lit";

export const rulesTabStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    block-size: 100%;
    min-inline-size: 0;
  }
  .switch {
    display: flex;
    align-items: center;
    gap: 0.25rem;
    padding: 0.35rem 0.75rem;
    background: var(--wa-color-surface-default);
    border-block-end: 1px solid var(--wa-color-surface-border);
  }
  .switch button[aria-pressed] {
    display: inline-flex;
    align-items: center;
    gap: 0.35rem;
    padding: 0.25rem 0.7rem;
    border: 1px solid transparent;
    border-radius: 6px;
    background: none;
    color: var(--wa-color-text-quiet);
    font: inherit;
    font-size: var(--wa-font-size-s);
    cursor: pointer;
  }
  .switch button[aria-pressed="true"] {
    border-color: var(--wa-color-surface-border);
    background: var(--wa-color-surface-lowered);
    color: var(--wa-color-text-normal);
    font-weight: 600;
  }
  .parts {
    display: grid;
    grid-template-columns: clamp(19rem, 30%, 27rem) minmax(0, 1fr);
    min-block-size: 0;
  }
  .parts > * {
    min-block-size: 0;
  }
  sm-rule-list {
    background: var(--wa-color-surface-default);
    border-inline-end: 1px solid var(--wa-color-surface-border);
  }
  @media screen and (width < 48rem) {
    :host {
      grid-template-rows: auto auto;
      block-size: auto;
    }
    .switch {
      flex-wrap: wrap;
    }
    .parts {
      grid-template: minmax(0, 50dvh) auto / minmax(0, 1fr);
    }
    sm-rule-list {
      border-block-end: 2px solid var(--wa-color-surface-border);
      border-inline-end: 0;
    }
  }
  .choose {
    place-self: center;
    padding: 2rem;
    color: var(--wa-color-text-quiet);
    text-align: center;
  }
`;
