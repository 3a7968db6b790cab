import { css } from "lit";

export const wallStyles = css`
  :host {
    background: var(--wa-color-surface-lowered);
    overflow: auto;
  }
  :host(:fullscreen) {
    padding-block-end: 1rem;
  }
  h1 {
    font-size: var(--wa-font-size-l);
  }
  .panels {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 0.75rem;
  }
  .panels > * {
    min-inline-size: 0;
  }
  .panel {
    display: flex;
    flex-direction: column;
    gap: 0.5rem;
    padding: 0.8rem 1rem;
  }
  .panel > header {
    display: flex;
    gap: 0.6rem;
    align-items: baseline;
    min-block-size: 1.75rem;
  }
  .panel h2 {
    font-size: var(--wa-font-size-m);
  }
  sm-chart.card {
    padding: 0.8rem 1rem;
  }
  .ticker sm-live-ticker {
    block-size: 0;
    min-block-size: 17rem;
    flex: 1;
  }
  .worst .scroll {
    overflow: auto;
  }
  .worst table,
  sm-chart table {
    font-size: var(--wa-font-size-s);
  }
  .worst th[scope="row"],
  sm-chart th[scope="row"] {
    font-weight: 400;
  }
  .worst :is(th, td),
  sm-chart :is(th, td) {
    padding-block: 0.35rem;
  }
  tbody tr:last-child :is(th, td) {
    border: 0;
  }
  .tiers {
    display: grid;
    gap: 0.25rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .tiers li {
    display: flex;
    gap: 0.75rem;
    align-items: center;
    justify-content: space-between;
    padding: 0.35rem 0;
    border-block-end: 1px solid var(--wa-color-surface-border);
  }
  .tiers li:last-child {
    border: 0;
  }
  .tiers a {
    color: inherit;
    text-decoration: none;
  }
  .tiers li > a:first-child {
    display: flex;
    flex: 1;
    gap: 0.75rem;
    align-items: baseline;
    justify-content: space-between;
  }
  .tiers span::first-letter {
    text-transform: uppercase;
  }
  .tiers a:hover span {
    text-decoration: underline;
  }
  .tiers b {
    font-size: 1.7em;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    line-height: 1.2;
  }
  /* A wall is read whole: nothing scrolls but what is long by itself. */
  @media (width >= 96rem) {
    .panels {
      grid-template-columns: 5fr 4.4fr 3.4fr;
    }
    .ticker {
      grid-area: 1 / 3 / 3 / 4;
    }
    .tier {
      grid-area: 3 / 3;
    }
    .worst {
      grid-area: 2 / 1 / 4 / 2;
    }
    .organs {
      grid-area: 2 / 2 / 4 / 3;
    }
  }
  @media (width >= 96rem) and (height >= 54rem) {
    :host {
      grid-template-rows: auto auto auto minmax(0, 1fr);
      block-size: 100%;
      padding-block-end: 1rem;
      --chart-height: 10rem;
    }
    .panels {
      grid-template-rows: minmax(0, 1fr) minmax(0, 1fr) auto;
      min-block-size: 0;
    }
    .panels > * {
      min-block-size: 0;
      overflow: hidden;
    }
  }
  @media (width >= 140rem) {
    :host {
      gap: 1.5rem;
      font-size: 1.6rem;
      --wa-font-size-xs: 1.15rem;
      --wa-font-size-s: 1.35rem;
      --wa-font-size-m: 1.6rem;
      --wa-font-size-l: 2.2rem;
    }
    .panels {
      gap: 1.25rem;
    }
  }
  @media print {
    .panels,
    sm-wall-figures {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    sm-wall-figures {
      grid-template-columns: repeat(4, minmax(0, 1fr));
      margin-block-end: 8pt;
    }
    .panels > * {
      break-inside: avoid;
    }
  }
`;
