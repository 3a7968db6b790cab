import { css } from "lit";

export const permissionsStyles = css`
  .flush {
    max-block-size: calc(100vh - var(--sm-header-height) - 8.5rem);
    overflow: auto;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--wa-color-surface-default);
    vertical-align: bottom;
  }
  td:last-child {
    min-inline-size: 6.5rem;
  }
  tbody th {
    min-inline-size: 13rem;
    color: inherit;
    font-weight: 500;
  }
  .role,
  .mine {
    padding-inline: 0.3rem;
    text-align: center;
  }
  th.role {
    min-inline-size: 4.6rem;
    max-inline-size: 6.5rem;
    font-weight: 500;
    text-wrap: balance;
    white-space: normal;
  }
  th.held {
    color: var(--wa-color-text-normal);
    font-weight: 700;
  }
  tr.may {
    background: color-mix(in oklab, var(--sm-clear) 7%, transparent);
  }
  .audited {
    margin-inline-start: 0.3rem;
    color: var(--wa-color-text-quiet);
    font-size: 0.8em;
  }
  @media (width < 48rem) {
    .flush {
      max-block-size: calc(100dvh - 8rem);
    }
    tbody th {
      min-inline-size: 9rem;
      white-space: normal;
    }
  }
  @media print {
    :host {
      page: landscape;
    }
    .flush {
      max-block-size: none;
      overflow: visible;
    }
  }
`;
