import { css } from "lit";

export const checkpointsStyles = css`
  :host {
    display: grid;
    gap: 0.8rem;
    padding: 1rem;
  }
  ul {
    display: grid;
    gap: 0.3rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li,
  code {
    overflow-wrap: anywhere;
  }
  .scroll {
    overflow-x: auto;
  }
  .link {
    min-inline-size: 2rem;
    min-block-size: 2rem;
    border: 0;
    background: none;
    color: var(--wa-color-text-link);
    cursor: pointer;
  }
`;
