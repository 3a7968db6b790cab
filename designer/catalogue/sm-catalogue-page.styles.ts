import { css } from "lit";

export const catalogueStyles = css`
  :host {
    display: grid;
    grid-template: auto 1fr / minmax(0, 1fr) 22rem;
    grid-template-areas: "header header" "list heat";
    gap: 1rem 1.25rem;
    align-items: start;
    max-inline-size: 88rem;
    margin-inline: auto;
    padding: 1.5rem 1.5rem 3rem;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    grid-area: header;
    gap: 0.6rem 1rem;
    align-items: end;
    justify-content: space-between;
  }
  aside {
    grid-area: heat;
    padding: 1rem 1.1rem;
  }
  aside h2 {
    font-size: var(--wa-font-size-m);
  }
  sm-heat-table {
    display: block;
    margin-block-start: 0.6rem;
  }
  section {
    grid-area: list;
    min-inline-size: 0;
  }
  search {
    display: grid;
    grid-template-columns: minmax(12rem, 1fr) repeat(3, minmax(7rem, 9.5rem));
    gap: 0.6rem;
    align-items: end;
    padding: 1rem 1rem 0;
  }
  wa-input::part(form-control-label),
  wa-input::part(label) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .found {
    padding: 0.7rem 1rem 0.3rem;
    color: var(--wa-color-text-quiet);
  }
  .link {
    border: 0;
    background: none;
    color: var(--wa-color-text-link);
    font: inherit;
    text-decoration: underline;
    cursor: pointer;
  }
  .empty {
    display: grid;
    gap: 1rem;
    justify-items: center;
    padding: 3rem 1rem;
    text-align: center;
  }
  @media (width < 68rem) {
    :host {
      grid-template: auto auto auto / minmax(0, 1fr);
      grid-template-areas: "header" "list" "heat";
    }
    search {
      grid-template-columns: 1fr 1fr 1fr;
    }
    .text {
      grid-column: 1 / -1;
    }
  }
  @media (width < 48rem) {
    :host {
      padding-inline: 0.75rem;
    }
  }
`;
