import type { PowerMap } from "../../engine/core/map/power-map.ts";
import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import type { Option } from "../fields/choice.ts";

/**
 * The elements at which a time may start or end. A gateway takes none of its own: it stays where it is chosen, as does an
 * element that is no longer on the map.
 */
export function elementOptions(
  { nodes }: Pick<PowerMap, "nodes">,
  chosen: string | undefined,
  wordsOf: (id: string) => LocalizedText,
): readonly Option[] {
  const fitting = nodes.filter(({ id, type }) => id === chosen || !type.endsWith("Gateway"));
  const options = fitting.map(({ id }) => ({ value: id, label: wordsOf(id) }));
  if (chosen === undefined || fitting.some(({ id }) => id === chosen)) return options;
  return [{ value: chosen, label: { zh: chosen, en: chosen } }, ...options];
}
