import type { CheckFinding } from "../../../engine/core/check/check-finding.ts";
import type { LocalizedText } from "../../../engine/core/model/formats.generated.ts";

/** What is wrong with each organ, by its place in the list; what concerns the tree as a whole stands at its top. */
export function faultsByOrgan(
  findings: readonly Pick<CheckFinding, "pointer" | "message">[],
): ReadonlyMap<number, readonly LocalizedText[]> {
  const faults = new Map<number, LocalizedText[]>();
  for (const { pointer, message } of findings) {
    const index = Number(/^\/organs\/(\d+)/.exec(pointer)?.[1] ?? 0);
    faults.set(index, [...(faults.get(index) ?? []), message]);
  }
  return faults;
}
