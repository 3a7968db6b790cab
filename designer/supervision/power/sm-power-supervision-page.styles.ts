import { css } from "lit";

export const powerSupervisionStyles = css`
  .measures {
    display: flex;
    flex-wrap: wrap;
    gap: 0.15rem;
    margin: 0;
    padding: 0.2rem;
    border: 0;
    border-radius: 8px;
    background: var(--wa-color-surface-lowered);
  }
  .measures label {
    padding: 0.25rem 0.8rem;
    border-radius: 6px;
    font-size: var(--wa-font-size-s);
    cursor: pointer;
  }
  .measures label:has(:checked) {
    background: var(--wa-color-brand-40);
    color: #fff;
    font-weight: 600;
  }
  .measures label:has(:focus-visible) {
    outline: 2px solid var(--wa-color-focus);
    outline-offset: 1px;
  }
  .map-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: center;
  }
  .map {
    display: grid;
    gap: 0.6rem;
  }
  .canvas {
    position: relative;
    block-size: clamp(22rem, 56vh, 60rem);
    overflow: hidden;
    border: 1px solid var(--wa-color-surface-border);
    border-radius: 6px;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem;
    align-items: start;
  }
  .columns > div {
    display: grid;
    gap: 1rem;
  }
  .stack {
    display: grid;
    gap: 0.75rem;
  }
  @media (width >= 84rem) {
    .columns {
      grid-template-columns: minmax(0, 1.6fr) minmax(0, 1fr);
    }
  }
  @media print {
    .canvas {
      block-size: 8.5cm;
    }
    .columns {
      display: block;
    }
  }
`;
