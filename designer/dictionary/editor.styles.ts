import { css } from "lit";

/** The form of one document in the dictionary. */
export const editorStyles = css`
  :host {
    display: grid;
    gap: 1.25rem;
    max-inline-size: 56rem;
    align-content: start;
  }
  sm-date-field {
    --sm-date-field-size: 29px;
  }
  header {
    display: flex;
    gap: 1rem;
    align-items: start;
    justify-content: space-between;
  }
  form {
    display: grid;
    gap: 1rem;
    padding: 1.1rem 1.25rem;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr));
    gap: 0.9rem;
    align-items: start;
  }
  sm-names-field {
    grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr));
    gap: 0.9rem;
  }
  .rows {
    display: grid;
    gap: 0.5rem;
  }
  .line {
    display: grid;
    grid-template-columns: minmax(6rem, 10rem) 1fr 1fr auto;
    gap: 0.5rem;
    align-items: end;
  }
  fieldset {
    display: grid;
    gap: 0.75rem;
    margin: 0;
    padding: 0.9rem;
    border: 1px solid var(--wa-color-surface-border);
    border-radius: 8px;
  }
  legend {
    padding-inline: 0.4rem;
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-s);
    font-weight: 600;
  }
  .choice::part(form-control-label) {
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-s);
    font-weight: 500;
  }
`;
