import { css } from "lit";

export const limitLineStyles = css`
  @media screen {
    table {
      min-inline-size: 46rem;
    }
  }
  th[scope="row"] {
    min-inline-size: 7rem;
    max-inline-size: 16rem;
    color: inherit;
    font-weight: 500;
  }
  .events :is(th, td) {
    padding-block: 0.15rem;
    border: 0;
    font-size: var(--wa-font-size-xs);
  }
  .line {
    inline-size: 46%;
    vertical-align: middle;
  }
  svg {
    display: block;
    inline-size: 100%;
    overflow: visible;
  }
  .axis,
  .bar {
    block-size: 24px;
  }
  .ticks {
    block-size: 18px;
  }
  .axis line {
    stroke: var(--wa-color-text-quiet);
  }
  .axis text {
    fill: var(--wa-color-text-quiet);
    font-size: 11px;
    font-weight: 400;
    text-anchor: middle;
  }
  .event {
    fill: var(--wa-color-brand-50);
    stroke: var(--wa-color-surface-default);
  }
  .clock {
    fill: var(--wa-color-surface-default);
    stroke: var(--sm-grade-b);
    stroke-width: 2;
  }
  .track {
    fill: var(--wa-color-surface-lowered);
  }
  .kept {
    fill: var(--sm-clear);
  }
  .running,
  .paused {
    fill: var(--sm-grade-c);
  }
  .broken {
    fill: var(--sm-grade-a);
    fill-opacity: 0.45;
  }
  .over {
    fill: var(--sm-grade-a);
  }
  .unknown,
  .notStarted {
    fill: none;
    stroke: var(--sm-unknown);
    stroke-dasharray: 4 3;
  }
  .pause {
    fill: var(--wa-color-surface-default);
    stroke: var(--wa-color-text-quiet);
    stroke-dasharray: 3 2;
  }
  .due {
    stroke: var(--wa-color-text-normal);
    stroke-width: 3;
  }
  .today {
    stroke: var(--wa-color-brand-50);
    stroke-dasharray: 3 3;
    stroke-width: 1.5;
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem 1.2rem;
    margin: 0.6rem 0 0;
    padding: 0;
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-s);
    list-style: none;
  }
  .key li {
    display: inline-flex;
    gap: 0.4rem;
    align-items: center;
  }
  .sample {
    inline-size: 28px;
    block-size: 17px;
  }
`;
