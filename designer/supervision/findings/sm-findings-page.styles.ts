import { css } from "lit";

export const findingsStyles = css`
  .tiers {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    border-block-end: 1px solid var(--wa-color-surface-border);
  }
  .tiers a {
    display: block;
    padding: 0.4rem 1rem;
    border-block-end: 3px solid transparent;
    color: var(--wa-color-text-quiet);
    text-decoration: none;
  }
  .tiers a::first-letter,
  .what::first-letter {
    text-transform: uppercase;
  }
  .tiers a[aria-current] {
    border-color: var(--wa-color-brand-50);
    color: var(--wa-color-text-normal);
    font-weight: 600;
  }
  .only {
    display: inline-flex;
    gap: 0.4rem;
    align-items: center;
    inline-size: auto;
    min-block-size: 2rem;
    font-size: var(--wa-font-size-s);
  }
  .desk {
    display: grid;
    gap: 1rem;
    align-items: start;
  }
  td,
  th {
    vertical-align: middle;
  }
  tbody tr.chosen {
    background: color-mix(in oklab, var(--wa-color-brand-50) 12%, transparent);
    box-shadow: inset 3px 0 var(--wa-color-brand-50);
  }
  .what {
    font-weight: 600;
    text-decoration: none;
  }
  .what:hover {
    text-decoration: underline;
  }
  .told {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .late {
    color: var(--sm-grade-a);
    font-weight: 600;
  }
  .found {
    padding: 0.7rem 1.25rem;
  }
  .detail {
    padding: 0.5rem 0.5rem 1rem;
  }
  .detail header {
    display: flex;
    gap: 0.75rem;
    align-items: center;
    padding: 0.4rem 0.6rem;
  }
  .detail h2 {
    font-size: var(--wa-font-size-m);
  }
  @media (width >= 76rem) {
    .desk.open {
      grid-template-columns: minmax(0, 1.25fr) minmax(26rem, 1fr);
    }
    .detail {
      position: sticky;
      inset-block-start: 0.5rem;
      max-block-size: calc(100vh - var(--sm-header-height) - 1rem);
      overflow: auto;
    }
  }
  @media (width < 76rem) {
    .detail {
      order: -1;
    }
  }
  @media print {
    .detail {
      display: none;
    }
    .desk.open {
      display: block;
    }
  }
`;
