import type { PowerSupervision } from "../../../engine/core/model/formats.generated.ts";
import type { MapShading, ShadeLevel } from "../../modeler/map-modeler.ts";
import { showValue, valueIn, type Measure } from "./measure.ts";

const LEVELS: readonly ShadeLevel[] = [1, 2, 3, 4, 5];
const NARROWEST = 3;
const BROADEST = 14;

/** What each shade of the legend stands for. */
export type LegendEntry = { readonly level: ShadeLevel; readonly from: number; readonly to: number };

/** The map as one measure paints it: five equal stretches up to the highest value, and flows as broad as many cases took them. */
export function shadingOf({ elements, flows }: PowerSupervision, measure: Measure): MapShading {
  const highest = highestOf(elements, measure);
  const most = Math.max(0, ...flows.map(({ frequency }) => frequency));
  return {
    tone: measure === "deviation" ? "deviation" : "use",
    elements: Object.fromEntries(
      elements.flatMap((element) => {
        const value = valueIn(measure, element);
        if (value === undefined) return [];
        return [[element.element, { level: levelOf(value, highest), text: showValue(measure, value) }]];
      }),
    ),
    flows: Object.fromEntries(
      flows
        .filter(({ frequency }) => frequency > 0)
        .map(({ flow, frequency }) => [flow, NARROWEST + ((BROADEST - NARROWEST) * frequency) / most]),
    ),
  };
}

/** The five stretches; none when nothing has a value. */
export function legendOf({ elements }: PowerSupervision, measure: Measure): readonly LegendEntry[] {
  const highest = highestOf(elements, measure);
  if (highest === 0) return [];
  return LEVELS.map((level) => ({ level, from: ((level - 1) * highest) / 5, to: (level * highest) / 5 }));
}

function highestOf(elements: PowerSupervision["elements"], measure: Measure): number {
  return Math.max(0, ...elements.map((element) => valueIn(measure, element) ?? 0));
}

function levelOf(value: number, highest: number): ShadeLevel {
  return LEVELS[Math.ceil((value / highest) * 5) - 1] ?? 5;
}
