import type { DayCount } from "../../../engine/core/model/formats.generated.ts";
import { showMonthDay } from "../../language/formats.ts";
import { say } from "../../language/language.ts";
import { WORDS } from "./words.ts";
import type { ChartDrawing } from "../charts/sm-chart.ts";

/** What was opened, closed and found on each day. */
export function linesByDay(days: readonly DayCount[]): ChartDrawing {
  return (look) => {
    const line = { type: "line", smooth: 0.25, symbolSize: 5, showSymbol: false, cursor: "pointer" };
    return {
      grid: { left: 0, right: look.size, top: look.size * 2.2, bottom: 0, outerBoundsMode: "same" },
      legend: {
        right: 0,
        top: 0,
        itemWidth: look.size * 1.6,
        itemHeight: look.size * 0.7,
        textStyle: { color: look.text, fontSize: look.size * 0.87 },
      },
      tooltip: {
        trigger: "axis",
        renderMode: "richText",
        confine: true,
        backgroundColor: look.ground,
        borderColor: look.line,
        textStyle: { color: look.text, fontSize: look.size * 0.87 },
      },
      xAxis: {
        type: "category",
        data: days.map(({ day }) => showMonthDay(day)),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: look.line } },
        axisLabel: { color: look.quiet, fontSize: look.size * 0.8, hideOverlap: true },
      },
      yAxis: {
        type: "value",
        minInterval: 1,
        splitNumber: 4,
        splitLine: { lineStyle: { color: look.line } },
        axisLabel: { color: look.quiet, fontSize: look.size * 0.8 },
      },
      series: [
        {
          id: "findings",
          name: say(WORDS.found),
          type: "bar",
          barMaxWidth: look.size,
          cursor: "pointer",
          itemStyle: { color: look.sun, borderRadius: [3, 3, 0, 0], decal: { symbol: "none" } },
          data: days.map(({ findings }) => findings),
        },
        {
          ...line,
          id: "opened",
          name: say(WORDS.opened),
          lineStyle: { width: 2, color: look.brand },
          itemStyle: { color: look.brand, decal: { symbol: "none" } },
          data: days.map(({ opened }) => opened),
        },
        {
          ...line,
          id: "closed",
          name: say(WORDS.closed),
          lineStyle: { width: 2, type: "dashed", color: look.good },
          itemStyle: { color: look.good, decal: { symbol: "none" } },
          data: days.map(({ closed }) => closed),
        },
      ],
    };
  };
}
