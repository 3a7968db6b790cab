import { css } from "lit";

/** What the pages of access look like alike: a list, and beside it what is chosen in it. */
export const accessStyles = css`
  .desk {
    display: grid;
    gap: 1rem;
    align-items: start;
  }
  .desk.open {
    grid-template-columns: minmax(0, 1fr) minmax(20rem, 27rem);
  }
  .flush > .found {
    padding: 0.6rem 1.25rem 0.2rem;
  }
  tbody th {
    color: inherit;
    font-size: inherit;
  }
  .flush > table tbody tr:last-child > th {
    border: 0;
  }
  .panel,
  .panel form {
    display: grid;
    gap: 0.9rem;
    align-content: start;
  }
  .panel > header {
    display: flex;
    gap: 0.5rem;
    align-items: center;
  }
  .panel :is(input:not([type="checkbox"]), select, sm-choice-picker) {
    inline-size: 100%;
  }
  .filters .field > .name {
    font-size: var(--wa-font-size-xs);
  }
  /* What waits for something to tell takes no room. */
  div[role="status"]:not(:has(*)) {
    position: absolute;
  }
  tr.chosen {
    background: color-mix(in oklab, var(--wa-color-brand-50) 10%, transparent);
  }
  .told {
    padding: 0.5rem 0.75rem;
    border-inline-start: 3px solid var(--sm-grade-a);
    background: var(--sm-grade-a-quiet);
    font-size: var(--wa-font-size-s);
  }
  .told.good-news {
    border-color: var(--sm-clear);
    background: var(--sm-clear-quiet);
  }
  .checks {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr));
    gap: 0.3rem 0.8rem;
  }
  .checks label {
    display: flex;
    gap: 0.4rem;
    align-items: center;
    font-size: var(--wa-font-size-s);
  }
  ul.plain {
    display: grid;
    gap: 0.2rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  @media (width < 60rem) {
    .desk.open {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
