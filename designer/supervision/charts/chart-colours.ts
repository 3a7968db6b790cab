import type { Grade } from "../../../engine/core/model/formats.generated.ts";

/** The colours of the theme and the size of the text, as a chart needs them: in values. */
export type ChartLook = {
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly ground: string;
  readonly brand: string;
  readonly sun: string;
  readonly good: string;
  readonly grades: Readonly<Record<Grade, string>>;
  readonly font: string;
  /** In pixels. */
  readonly size: number;
};

/** Reads them where the chart stands. */
export function lookAt(element: Element): ChartLook {
  const style = getComputedStyle(element);
  const read = (name: string): string => style.getPropertyValue(name).trim();
  return {
    text: read("--wa-color-text-normal"),
    quiet: read("--wa-color-text-quiet"),
    line: read("--wa-color-surface-border"),
    ground: read("--wa-color-surface-default"),
    brand: read("--wa-color-brand-50"),
    sun: read("--sm-sun"),
    good: read("--sm-clear"),
    grades: { A: read("--sm-grade-a"), B: read("--sm-grade-b-fill"), C: read("--sm-grade-c") },
    font: style.fontFamily,
    size: Number.parseFloat(style.fontSize),
  };
}
