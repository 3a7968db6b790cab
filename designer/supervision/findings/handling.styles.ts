import { css } from "lit";

/** What the parts of a finding's handling look like alike. */
export const handlingStyles = css`
  :host {
    display: grid;
    gap: 0.6rem;
    padding: 0;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr));
    gap: 0.6rem;
  }
  .wide {
    grid-column: 1 / -1;
  }
  .fields :is(input, select, textarea) {
    inline-size: 100%;
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
  h4 {
    font-size: var(--wa-font-size-s);
    color: var(--wa-color-text-quiet);
  }
  @media print {
    form,
    .told {
      display: none;
    }
  }
`;
