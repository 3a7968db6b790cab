import { css } from "lit";

/** What lines of time look like: the line, the marks on it, the names above and the days below. */
export const timeLineStyles = css`
  svg {
    display: block;
    block-size: auto;
    font-family: var(--wa-font-family-body);
  }
  line {
    stroke: var(--wa-color-neutral-border-loud, currentColor);
    stroke-width: 3;
  }
  circle {
    fill: var(--wa-color-surface-default);
    stroke: var(--wa-color-brand-50);
    stroke-width: 3;
  }
  text {
    fill: var(--wa-color-text-normal);
    font-size: 14px;
  }
  .day {
    fill: var(--wa-color-text-quiet);
    font-size: 12px;
  }
`;
