import { css } from "lit";

export const versionsStyles = css`
  :host {
    display: block;
    block-size: 100%;
    overflow: auto;
    padding: 1rem;
  }
  :host > * + * {
    margin-block-start: 1rem;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.75rem 1.5rem;
  }
  .head > div:first-child {
    flex: 1 1 24rem;
  }
  .card {
    padding: 1rem;
  }
  .list {
    overflow-x: auto;
    padding: 0;
  }
  th,
  td {
    padding-inline: 0.75rem;
  }
  tbody th {
    color: inherit;
    font-size: inherit;
    white-space: nowrap;
  }
  tbody tr:last-child > * {
    border: 0;
  }
  .inForce {
    background: color-mix(in oklab, var(--wa-color-brand-50) 6%, transparent);
  }
  .inForce .state {
    font-weight: 650;
  }
  .state {
    white-space: nowrap;
  }
  .note {
    max-inline-size: 24rem;
    overflow-wrap: anywhere;
  }
  .published,
  .digest {
    white-space: nowrap;
  }
  .acts {
    white-space: nowrap;
  }
  .acts > * {
    margin-inline-end: 0.5rem;
  }
  @media (width < 48rem) {
    .head > div:first-child {
      flex-basis: 100%;
    }
    .note {
      min-inline-size: 12rem;
    }
  }
  @media print {
    .acts,
    thead th:last-child,
    section:not(.list) {
      display: none;
    }
    :host {
      overflow: visible;
      block-size: auto;
    }
    .list {
      overflow: visible;
      font-size: var(--wa-font-size-s);
    }
    .list :is(th, td) {
      padding-inline: 0.35rem;
    }
  }
`;
