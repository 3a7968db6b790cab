import type { Path } from "../../designer/rules/condition/condition-path.ts";
import { readNode } from "../../engine/core/conditions/condition-node.ts";
import { nodeAt } from "../../designer/rules/condition/condition-edits.ts";

/** The places of all conditions in a condition, itself first; what records are asked is looked into too. */
export function placesOf(root: unknown, path: Path = []): Path[] {
  const node = readNode(nodeAt(root, path));
  if (node.kind === "not") return [path, ...placesOf(root, [...path, "not"])];
  if ("members" in node) return [path, ...node.members.flatMap((_one, at) => placesOf(root, [...path, node.kind, at]))];
  const asksRecords = node.kind === "test" && node.operator.endsWith("Record");
  return asksRecords ? [path, ...placesOf(root, [...path, "value"])] : [path];
}
