import { css } from "lit";

export const whatWouldChangeStyles = css`
  :host {
    display: block;
    margin-block-start: 1.25rem;
    container-type: inline-size;
  }
  .ask {
    display: flex;
    gap: 0.5rem;
    margin-block: 0.5rem;
  }
  .ask wa-button {
    flex: none;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
    border: 1px solid var(--wa-color-surface-border);
    border-radius: 8px;
  }
  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0.25rem 0.5rem;
    padding: 0.5rem 0.75rem;
  }
  li + li {
    border-block-start: 1px solid var(--wa-color-surface-border);
  }
  .outcome {
    display: flex;
    align-items: center;
    gap: 0.5rem;
  }
  .facts {
    grid-column: 1 / -1;
    grid-row: 2;
  }
  .value {
    overflow-wrap: anywhere;
  }
  wa-icon[name="arrow-right"] {
    color: var(--wa-color-text-quiet);
    font-size: 0.8em;
  }
`;
