import { css } from "lit";

export const conditionBuilderStyles = css`
  :host {
    display: block;
  }
  ul {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .group {
    border: 1px solid var(--wa-color-surface-border);
    border-inline-start: 3px solid var(--wa-color-brand-60);
    border-radius: 8px;
    background: color-mix(in srgb, var(--wa-color-surface-lowered) 45%, var(--wa-color-surface-default));
  }
  .group.any {
    border-inline-start-color: var(--sm-sun);
  }
  .group.not {
    border-inline-start-color: var(--sm-unknown);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35rem;
    padding: 0.3rem 0.4rem 0.15rem 0.3rem;
  }
  .head > .word {
    padding-inline: 0.4rem;
    font-size: var(--wa-font-size-s);
    font-weight: 600;
  }
  .head select {
    border-color: transparent;
    background-color: transparent;
    font-weight: 600;
  }
  .members {
    padding: 0 0.4rem 0.1rem 0.5rem;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    padding: 0 0.5rem 0.35rem 0.4rem;
  }
  .leaf {
    display: flex;
    align-items: flex-start;
    gap: 0.3rem;
    padding: 0.3rem 0.3rem 0.3rem 0.1rem;
    border: 1px solid var(--wa-color-surface-border);
    border-radius: 8px;
    background: var(--wa-color-surface-default);
  }
  .leaf > .body {
    display: grid;
    flex: 1;
    gap: 0.35rem;
    min-inline-size: 0;
  }
  .faulty {
    border-color: var(--sm-grade-a);
  }
  .handle {
    cursor: grab;
    touch-action: none;
  }
  .gap {
    position: relative;
    block-size: 0.375rem;
  }
  .dragging .gap {
    block-size: 0.9rem;
  }
  .gap.target::after {
    content: "";
    position: absolute;
    inset: calc(50% - 2px) 0;
    block-size: 4px;
    border-radius: 2px;
    background: var(--wa-color-brand-50);
  }
  .moving {
    opacity: 0.45;
  }
  .empty {
    padding: 0.25rem 0.3rem 0.1rem;
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-s);
  }
  .problems {
    display: grid;
    gap: 0.15rem;
    padding: 0 0.4rem 0.25rem;
  }
  .nested {
    display: grid;
    gap: 0.3rem;
  }
  wa-dropdown-item {
    font-size: var(--wa-font-size-s);
  }
`;
