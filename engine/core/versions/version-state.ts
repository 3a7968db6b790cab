import type { LIFECYCLES } from "../lifecycle/lifecycles.generated.ts";
import { inForceAt, spanOf, type DatedVersion } from "./in-force.ts";

/** Where a published version stands in its life (rules/lifecycles/map-version.json). */
export type VersionState = Extract<
  (typeof LIFECYCLES)["map-version"]["states"][number]["name"],
  "scheduled" | "inForce" | "superseded" | "expired" | "withdrawn"
>;

/** Where a version stands at an instant among all versions of its power: a function of the clock, and of nothing else. */
export function versionState(version: DatedVersion, all: readonly DatedVersion[], instant: number): VersionState {
  if (version.withdrawn !== undefined) return "withdrawn";
  const { from, until } = spanOf(version.effective);
  if (instant < from) return "scheduled";
  if (instant >= until) return "expired";
  return inForceAt(all, instant)?.version === version.version ? "inForce" : "superseded";
}
