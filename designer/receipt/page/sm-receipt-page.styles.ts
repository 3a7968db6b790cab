import { css } from "lit";

export const receiptPageStyles = css`
  :host {
    display: block;
    max-inline-size: 54rem;
    margin-inline: auto;
    padding: 1.5rem 1rem 3rem;
  }
  header {
    display: flex;
    align-items: end;
    gap: 1rem;
    padding-block-end: 0.6rem;
    border-block-end: 3px double var(--wa-color-brand-40);
  }
  .names {
    flex: 1;
  }
  .product {
    color: var(--wa-color-brand-40);
    font-weight: 600;
    letter-spacing: 0.05em;
  }
  .languages {
    display: flex;
    border: 1px solid var(--wa-form-control-border-color);
    border-radius: 6px;
    overflow: hidden;
  }
  .languages button {
    min-block-size: 2rem;
    padding: 0.2rem 0.7rem;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-size: var(--wa-font-size-s);
    cursor: pointer;
  }
  .languages button:focus-visible {
    outline-offset: -2px;
  }
  .languages [aria-pressed="true"] {
    background: var(--wa-color-brand-40);
    color: #fff;
  }
  main {
    margin-block: 1.25rem;
  }
  .fault {
    margin-block-end: 1rem;
    padding: 0.7rem 1rem;
    border-inline-start: 4px solid var(--sm-grade-a);
    background: var(--sm-grade-a-quiet);
  }
  .plain {
    min-block-size: 2.25rem;
    padding: 0.25rem 1rem;
    border: 1px solid var(--wa-form-control-border-color);
    border-radius: 6px;
    background: var(--wa-color-surface-default);
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .plain:hover {
    border-color: var(--wa-color-brand-50);
  }
  main > .row {
    margin-block-start: 1.25rem;
  }
  footer {
    display: grid;
    gap: 0.35rem;
    padding-block-start: 0.75rem;
    border-block-start: 1px solid var(--wa-color-surface-border);
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-s);
  }
  code {
    overflow-wrap: anywhere;
  }
  @media print {
    :host {
      max-inline-size: none;
      padding: 0;
    }
    .on-screen,
    .languages {
      display: none;
    }
  }
`;
