import { css } from "lit";

/** How the pages look on which one comes in: one narrow card in the middle. */
export const entranceStyles = css`
  :host {
    display: grid;
    justify-content: center;
    align-content: start;
    gap: 1.25rem;
    padding: 3rem 1rem;
  }
  section {
    display: grid;
    gap: 1rem;
    inline-size: min(26rem, calc(100vw - 2rem));
    padding: 1.5rem;
  }
  form {
    display: grid;
    gap: 0.9rem;
  }
  .told {
    color: var(--sm-grade-a);
    font-size: var(--wa-font-size-s);
  }
  .told.good-news {
    color: inherit;
  }
  ul {
    display: grid;
    gap: 0.35rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .person {
    display: flex;
    justify-content: space-between;
    gap: 1rem;
    inline-size: 100%;
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--wa-color-surface-border);
    border-radius: 6px;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .person:hover,
  .person[aria-pressed="true"] {
    background: var(--wa-color-surface-lowered);
  }
`;
