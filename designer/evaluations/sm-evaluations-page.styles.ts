import { css } from "lit";

export const evaluationsStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem;
    align-content: start;
    max-inline-size: 88rem;
    margin-inline: auto;
    padding: 1.5rem 1.5rem 3rem;
  }
  search {
    display: grid;
    grid-template-columns: minmax(12rem, 1fr) repeat(4, minmax(8rem, 10rem));
    gap: 0.6rem;
    padding: 1rem;
  }
  sm-date-field {
    --sm-date-field-size: 29px;
  }
  sm-date-field::part(label) {
    color: var(--wa-color-text-normal);
  }
  th:first-child,
  td:first-child {
    padding-inline-start: 1rem;
  }
  tr:last-child td {
    border: 0;
  }
  tbody tr:hover {
    background: color-mix(in oklab, var(--wa-color-brand-50) 5%, transparent);
  }
  .rows {
    overflow-x: auto;
  }
  .id {
    white-space: nowrap;
  }
  .empty {
    display: grid;
    gap: 0.8rem;
    justify-items: center;
    padding: 3rem 1rem;
    text-align: center;
  }
  .more {
    display: grid;
    justify-items: center;
    padding: 1rem;
  }
  wa-callout {
    margin: 0 1rem 1rem;
  }
  @media (width < 48rem) {
    :host {
      padding-inline: 0.75rem;
    }
    td:nth-child(2) {
      min-inline-size: 8.5rem;
    }
  }
  @media (width < 68rem) {
    search {
      grid-template-columns: 1fr 1fr;
    }
  }
`;
