import { css } from "lit";

export const trialPanelStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr) auto;
    block-size: 100%;
    /* It scrolls within itself: however long the form, the map beside it stays as high as the page. */
    contain: size;
  }
  header {
    display: grid;
    gap: 0.5rem;
    padding: 0.75rem 0.85rem 0.5rem;
  }
  .picker select {
    inline-size: 100%;
  }
  .verdict {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35rem 0.75rem;
    min-block-size: 2rem;
  }
  .views {
    display: flex;
    margin-inline: 0.85rem;
    padding: 0.15rem;
    border-radius: 8px;
    background: var(--wa-color-surface-lowered);
  }
  .views button {
    flex: 1;
    padding: 0.25rem;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--wa-color-text-quiet);
    font: inherit;
    font-size: var(--wa-font-size-s);
    cursor: pointer;
  }
  .views button[aria-pressed="true"] {
    background: var(--wa-color-surface-raised);
    color: var(--wa-color-text-normal);
    font-weight: 600;
    box-shadow: var(--wa-shadow-s);
  }
  .body {
    overflow: auto;
    padding: 0.5rem 0.85rem 1.5rem;
  }
  footer {
    display: flex;
    justify-content: flex-end;
    gap: 0.5rem;
    padding: 0.5rem 0.85rem;
    border-block-start: 1px solid var(--wa-color-surface-border);
  }
  .dates {
    display: grid;
    grid-template-columns: 1fr 1.2fr;
    gap: 0.5rem;
    padding-block: 0.25rem;
  }
`;
