import type { Grade } from "../../../engine/core/model/formats.generated.ts";
import { GRADE_LABELS } from "../../../engine/core/model/labels.ts";
import { say } from "../../language/language.ts";
import type { ChartDrawing } from "./sm-chart.ts";

/** A bar: what it is called, and how many of each grade. */
export type GradedBar = { readonly name: string } & Readonly<Record<Grade, number>>;

/** The shape of each grade, as its legend and as the pattern of its part of a bar. */
const SHAPES = { A: "triangle", B: "rect", C: "circle" } as const;
const INK_ON = { A: "rgba(255,255,255,0.28)", B: "rgba(0,0,0,0.16)", C: "rgba(255,255,255,0.28)" } as const;
const GRADES = ["A", "B", "C"] as const;

/** Lying bars, one under the other, each in parts by grade; the series are called by the grades. */
export function barsByGrade(bars: readonly GradedBar[], nameWidth: number): ChartDrawing {
  return (look) => ({
    grid: { left: 0, right: look.size * 3, top: look.size * 2, bottom: 0, outerBoundsMode: "same" },
    legend: {
      right: 0,
      top: 0,
      itemWidth: look.size * 0.85,
      itemHeight: look.size * 0.85,
      textStyle: { color: look.text, fontSize: look.size * 0.87 },
      data: GRADES.map((grade) => ({ name: say(GRADE_LABELS[grade]), icon: SHAPES[grade] })),
    },
    tooltip: {
      trigger: "axis",
      renderMode: "richText",
      axisPointer: { type: "shadow" },
      confine: true,
      backgroundColor: look.ground,
      borderColor: look.line,
      textStyle: { color: look.text, fontSize: look.size * 0.87 },
    },
    xAxis: {
      type: "value",
      minInterval: 1,
      splitNumber: 4,
      splitLine: { lineStyle: { color: look.line } },
      axisLabel: { color: look.quiet, fontSize: look.size * 0.8 },
    },
    yAxis: {
      type: "category",
      inverse: true,
      data: bars.map(({ name }) => name),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: look.line } },
      axisLabel: {
        interval: 0,
        color: look.text,
        fontSize: look.size * 0.82,
        width: nameWidth * look.size,
        overflow: "truncate",
      },
    },
    series: GRADES.map((grade, place) => ({
      id: grade,
      name: say(GRADE_LABELS[grade]),
      type: "bar",
      stack: "grades",
      barMaxWidth: look.size * 1.3,
      cursor: "pointer",
      itemStyle: {
        color: look.grades[grade],
        borderColor: look.ground,
        borderWidth: 1,
        decal: { symbol: SHAPES[grade], symbolSize: 0.55, color: INK_ON[grade], dashArrayX: 9, dashArrayY: 9 },
      },
      emphasis: { focus: "none" },
      data: bars.map((bar) => bar[grade]),
      ...(place === GRADES.length - 1 && {
        label: {
          show: true,
          position: "right",
          color: look.text,
          fontWeight: 600,
          fontSize: look.size * 0.87,
          formatter: ({ dataIndex }: { readonly dataIndex: number }) => totalOf(bars[dataIndex]),
        },
      }),
    })),
  });
}

function totalOf(bar: GradedBar | undefined): string {
  return bar === undefined ? "" : String(bar.A + bar.B + bar.C);
}
