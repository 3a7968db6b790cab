import { css } from "lit";

/** The cards of the examples room. */
export const cardStyles = css`
  :host {
    display: block;
    max-inline-size: 80rem;
    margin-inline: auto;
    padding: 1.5rem 1.25rem 3rem;
  }
  .lead {
    max-inline-size: 50rem;
    margin-block: 0.4rem 1.25rem;
    color: var(--wa-color-text-quiet);
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr));
    gap: 0.85rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .cards a {
    display: grid;
    grid-template-rows: 1fr auto;
    gap: 0.6rem;
    block-size: 100%;
    padding: 0.9rem 1rem;
    border: 1px solid var(--wa-color-surface-border);
    border-radius: 8px;
    background: var(--wa-color-surface-default);
    color: inherit;
    text-decoration: none;
  }
  .cards a:hover {
    border-color: var(--wa-color-brand-50);
    box-shadow: var(--wa-shadow-s);
  }
  .cards strong {
    font-size: var(--wa-font-size-m);
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-s);
  }
  .foot .end {
    margin-inline-start: auto;
  }
  .chip {
    padding: 0.05rem 0.55rem;
    border: 1px solid var(--wa-color-surface-border);
    border-radius: 1rem;
  }
  .kinds {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    margin-block: 1rem;
  }
  .kinds button {
    padding: 0.25rem 0.85rem;
    border: 1px solid var(--wa-form-control-border-color);
    border-radius: 1rem;
    background: var(--wa-color-surface-default);
    color: var(--wa-color-text-normal);
    font: inherit;
    font-size: var(--wa-font-size-s);
    cursor: pointer;
  }
  .kinds button[aria-pressed="true"] {
    border-color: var(--wa-color-brand-fill-loud);
    background: var(--wa-color-brand-fill-loud);
    color: var(--wa-color-brand-on-loud);
  }
`;
