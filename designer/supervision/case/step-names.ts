import type { PowerMap } from "../../../engine/core/map/power-map.ts";
import type { Grade } from "../../../engine/core/model/formats.generated.ts";
import { say } from "../../language/language.ts";

/** What an element of the map is called; its id where it has no title, nothing where there is no element. */
export function elementName(map: PowerMap, id: string | undefined): string {
  const title = map.nodes.find((node) => node.id === id)?.title ?? map.steps.find((step) => step.id === id)?.title;
  return title === undefined || say(title) === "" ? (id ?? "") : say(title);
}

export function gradeOfStep(map: PowerMap, id: string | undefined): Grade | undefined {
  return map.steps.find((step) => step.id === id)?.controlPoint?.grade;
}
