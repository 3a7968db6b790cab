import { textOf } from "../../../../engine/core/map/moddle-values.ts";
import { elementOf } from "../../../../engine/core/map/moddle-values.ts";
import type { MapElement } from "../../elements.ts";

/** The colour of a text on a shape that another tool has filled, legible in light and dark; else undefined. */
export function textColour(element: MapElement | undefined): string | undefined {
  if (element === undefined) return undefined;
  const own = textOf(elementOf(element.di, "label"), "color:color");
  const background = textOf(element.di, "color:background-color") ?? textOf(element.di, "bioc:fill");
  if (own !== undefined || background === undefined) return own;
  return isDark(background) ? "#ffffff" : "#1b1f27";
}

/** Of `#rrggbb` and `#rgb`, as BPMN in Color has them; anything else counts as light. */
function isDark(colour: string): boolean {
  const digits = /^#(?:([\da-f])([\da-f])([\da-f])|([\da-f]{2})([\da-f]{2})([\da-f]{2}))$/i.exec(colour);
  if (digits === null) return false;
  const [red = 0, green = 0, blue = 0] = digits
    .slice(1)
    .filter((part) => part !== undefined)
    .map((part) => Number.parseInt(part.length === 1 ? part + part : part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
