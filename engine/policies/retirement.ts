import { SunmapError } from "../core/errors.ts";
import { LIFECYCLES } from "../core/lifecycle/lifecycles.generated.ts";
import { transition } from "../core/lifecycle/transition.ts";
import type { LocalizedText } from "../core/model/formats.generated.ts";
import type { Retirement } from "../store/store.ts";
import { stateOf, type Catalogue, type CataloguedPower } from "./catalogue.ts";

const ACTS = { delegated: "delegate", merged: "merge", cancelled: "cancel" } as const;

/** The ways in which a power goes out of use. */
export const WAYS_OUT = ["delegated", "merged", "cancelled"] as const;

type Retiring = {
  readonly retirement: Required<Pick<Retirement, "as">> & Retirement;
  readonly roles: readonly string[];
};

/**
 * Lets a power go out of use only as its life cycle says (rules/lifecycles/power-item.json).
 *
 * @throws POWER_NOT_FOUND; RETIREMENT_REFUSED with everything that is missing.
 */
export function requireRetirable(catalogue: Catalogue, power: string, { retirement, roles }: Retiring): void {
  const { as, successor, reason } = retirement;
  const holds = (requirement: string): boolean => {
    if (requirement === "successor") return successor !== undefined && isInUse(catalogue, successor, power);
    return requirement === "reason" ? reason !== undefined && reason.trim() !== "" : true;
  };
  const state = lifeOf(catalogue.get(power));
  const passage = transition(LIFECYCLES["power-item"], state, ACTS[as], { roles, holds });
  if (!passage.ok) throw refused(power, passage.reason);
  if (successor !== undefined && !isInUse(catalogue, successor, power)) throw refused(power, NO_SUCCESSOR);
}

/** @throws POWER_NOT_FOUND; RETIREMENT_REFUSED */
export function requireReinstatable(catalogue: Catalogue, power: string, roles: readonly string[]): void {
  const state = lifeOf(catalogue.get(power));
  if (state === "active" || state === "draft") return;
  const passage = transition(LIFECYCLES["power-item"], state, "reinstate", { roles, holds: () => true });
  if (!passage.ok) throw refused(power, passage.reason);
}

function lifeOf(catalogued: CataloguedPower): "draft" | "active" | (typeof WAYS_OUT)[number] {
  const state = stateOf(catalogued);
  return state === "retired" ? (catalogued.retirement?.as ?? "cancelled") : state;
}

/** Another power, that is in use itself. */
function isInUse(catalogue: Catalogue, successor: string, power: string): boolean {
  return successor !== power && catalogue.has(successor) && stateOf(catalogue.get(successor)) === "active";
}

function refused(power: string, reason: LocalizedText): SunmapError {
  return new SunmapError("RETIREMENT_REFUSED", { power, reason });
}

const NO_SUCCESSOR = { zh: "承接的事项须是另一项在用的权力事项", en: "its successor must be another power in use" };
