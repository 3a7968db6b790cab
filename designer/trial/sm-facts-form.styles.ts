import { css } from "lit";

export const factsFormStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0 0 0.75rem;
    border: 0;
  }
  legend {
    display: flex;
    align-items: center;
    gap: 0.45rem;
    inline-size: 100%;
    padding: 0.6rem 0 0.35rem;
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-s);
    font-weight: 600;
  }
  .fact {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(9rem, min(45%, 18rem)) 1.75rem;
    align-items: center;
    gap: 0.15rem 0.5rem;
    padding-block: 0.2rem;
  }
  .fact.wide {
    grid-template-columns: minmax(0, 1fr) 1.75rem;
  }
  .wide .editor {
    grid-row: 2;
    grid-column: 1 / -1;
  }
  .wide .act {
    grid-column: 2;
    grid-row: 1;
  }
  @container (max-width: 21rem) {
    .fact {
      grid-template-columns: minmax(0, 1fr) 1.75rem;
    }
    .fact .editor {
      grid-row: 2;
    }
  }
  .label {
    font-size: var(--wa-font-size-s);
    line-height: 1.35;
    overflow-wrap: anywhere;
  }
  .star {
    margin-inline-start: 0.15rem;
    color: var(--sm-grade-a);
  }
  .missing {
    margin-inline-start: 0.3rem;
    color: var(--sm-unknown);
    vertical-align: -0.1em;
  }
  .editor {
    min-inline-size: 0;
  }
  .inputs {
    margin-block-end: 0.25rem;
    margin-inline-start: 0.35rem;
    padding-inline-start: 0.75rem;
    border-inline-start: 2px solid var(--wa-color-surface-border);
  }
  summary {
    padding-inline-start: 0.35rem;
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-s);
    cursor: pointer;
  }
  .computed {
    display: block;
    padding: 0.3rem 0.5rem;
    border-radius: 6px;
    background: var(--wa-color-surface-lowered);
    font-size: var(--wa-font-size-s);
    text-align: end;
    overflow-wrap: anywhere;
  }
  .computed.unknown {
    color: var(--wa-color-text-quiet);
  }
  .fault {
    grid-column: 1 / -1;
    display: flex;
    align-items: baseline;
    gap: 0.35rem;
    color: var(--sm-grade-a);
    font-size: var(--wa-font-size-s);
  }
  button.icon {
    display: inline-grid;
    place-content: center;
    inline-size: 1.75rem;
    block-size: 1.75rem;
    padding: 0;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--wa-color-text-quiet);
    cursor: pointer;
  }
  button.icon:hover {
    background: var(--wa-color-surface-lowered);
    color: var(--wa-color-text-normal);
  }
  button.link {
    display: inline-flex;
    align-items: center;
    gap: 0.35rem;
    padding: 0.2rem 0;
    border: 0;
    background: none;
    color: var(--wa-color-text-link);
    font: inherit;
    font-size: var(--wa-font-size-s);
    cursor: pointer;
  }
`;
