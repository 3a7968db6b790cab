import type { PowerMap, Step } from "../../engine/core/map/power-map.ts";
import type { MapContents, MapPart } from "../outline/map-contents.ts";

/** What the inspector is about: the power itself, one element, or several. */
export type Subject =
  | { readonly kind: "power" }
  | { readonly kind: "step"; readonly step: Step; readonly part: MapPart }
  | { readonly kind: "steps"; readonly steps: readonly Step[]; readonly others: number }
  | { readonly kind: "flow" | "node" | "lane" | "pool" | "element"; readonly part: MapPart }
  | { readonly kind: "elements"; readonly count: number };

/** What a selection on the map is about. Of several elements only the steps have something in common to change. */
export function subjectOf(selection: readonly string[], map: PowerMap, { parts }: MapContents): Subject {
  const selected = selection.flatMap((id) => parts.get(id) ?? []);
  const steps = selected.flatMap(({ id }) => map.steps.find((step) => step.id === id) ?? []);
  const [part, ...more] = selected;
  const [step] = steps;
  if (part === undefined) return { kind: "power" };
  if (more.length === 0) return step === undefined ? { kind: kindOf(part, map), part } : { kind: "step", step, part };
  if (step === undefined) return { kind: "elements", count: selected.length };
  return { kind: "steps", steps, others: selected.length - steps.length };
}

function kindOf({ id, type }: MapPart, { nodes }: PowerMap): "flow" | "node" | "lane" | "pool" | "element" {
  if (type === "SequenceFlow" || type === "MessageFlow") return "flow";
  if (type === "Lane") return "lane";
  if (type === "Participant" || type === "Process") return "pool";
  return nodes.some((node) => node.id === id) ? "node" : "element";
}
