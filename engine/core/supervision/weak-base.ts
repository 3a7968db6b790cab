import type { PowerMap } from "../map/power-map.ts";
import type { IsoDateTime, Power, SupervisionFinding } from "../model/formats.generated.ts";

/** What a power lacks before it can be exercised and supervised (基础建设不扎实, M117). */
export function weakBaseOf(_power: Power, _map: PowerMap | undefined, _at: IsoDateTime): readonly SupervisionFinding[] {
  return [];
}
