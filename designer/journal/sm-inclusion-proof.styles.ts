import { css } from "lit";

export const inclusionStyles = css`
  :host {
    display: grid;
    gap: 0.8rem;
    padding: 1rem;
  }
  .path {
    display: grid;
    grid-template-columns: minmax(0, 20rem) minmax(0, 1fr);
    gap: 1.5rem;
    align-items: start;
  }
  .path > div {
    display: grid;
    gap: 0.8rem;
  }
  svg {
    max-inline-size: 100%;
  }
  ol {
    display: grid;
    gap: 0.25rem;
    margin: 0;
    padding-inline-start: 1.6rem;
  }
  pre {
    margin: 0;
    padding: 0.7rem;
    border-radius: 6px;
    background: var(--wa-color-surface-lowered);
    font-family: var(--wa-font-family-code);
    font-size: var(--wa-font-size-s);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .way {
    stroke: var(--wa-color-brand-50);
    stroke-width: 3;
  }
  .join {
    stroke: var(--wa-color-neutral-50);
    stroke-dasharray: 4 4;
  }
  .beside {
    fill: var(--wa-color-surface-lowered);
    stroke: var(--wa-color-neutral-50);
  }
  .node {
    fill: var(--wa-color-brand-50);
  }
  .leaf {
    fill: var(--wa-color-surface-default);
    stroke: var(--wa-color-brand-50);
    stroke-width: 3;
  }
  text {
    fill: var(--wa-color-text-normal);
    font-size: 12px;
    text-anchor: middle;
  }
  @media (width < 60rem) {
    .path {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
