import { css } from "lit";

export const bundleDialogStyles = css`
  wa-dialog {
    --width: 46rem;
  }
  .content {
    display: grid;
    gap: 0.9rem;
  }
  .key {
    overflow-wrap: anywhere;
  }
  ul {
    display: grid;
    gap: 0.6rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--wa-color-surface-border);
    border-radius: 6px;
  }
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    margin: 0.25rem 0 0;
  }
`;
