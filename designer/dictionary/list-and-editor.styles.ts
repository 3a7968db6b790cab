import { css } from "lit";

/** A list at the left, and the editor of what is chosen beside it. */
export const listAndEditor = css`
  :host {
    display: grid;
    grid-template: minmax(0, 1fr) / clamp(17rem, 28%, 24rem) minmax(0, 1fr);
    min-block-size: 0;
    block-size: 100%;
  }
  nav {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    min-block-size: 0;
    background: var(--wa-color-surface-default);
    border-inline-end: 1px solid var(--wa-color-surface-border);
  }
  .tools {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.5rem;
    padding: 0.75rem;
  }
  @media (width < 68rem) {
    .tools {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  .tools wa-input::part(form-control-label),
  .tools wa-input::part(label) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .list {
    overflow: auto;
    padding-block-end: 1rem;
  }
  .list h2 {
    padding: 0.6rem 0.9rem 0.3rem;
    font-size: var(--wa-font-size-s);
    color: var(--wa-color-text-quiet);
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .list button {
    display: grid;
    inline-size: 100%;
    padding: 0.45rem 0.9rem;
    border: 0;
    border-inline-start: 3px solid transparent;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  .list button:hover {
    background: var(--wa-color-surface-lowered);
  }
  .list button[aria-current] {
    border-inline-start-color: var(--wa-color-brand-50);
    background: color-mix(in oklab, var(--wa-color-brand-50) 9%, transparent);
  }
  .must {
    color: var(--sm-grade-a);
  }
  section {
    overflow: auto;
    padding: 1.25rem 1.5rem 3rem;
  }
  @media screen and (width < 48rem) {
    :host {
      grid-template: minmax(0, 50dvh) auto / minmax(0, 1fr);
      block-size: auto;
    }
    nav {
      border-block-end: 2px solid var(--wa-color-surface-border);
      border-inline-end: 0;
    }
    section {
      padding-inline: 0.9rem;
    }
  }
  .empty {
    padding: 4rem 1rem;
    color: var(--wa-color-text-quiet);
    text-align: center;
  }
`;
