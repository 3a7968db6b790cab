import { SunmapError } from "../../core/errors.ts";
import type { AskedState, HeldPolicy, PolicyHolder } from "./policy-holder.ts";

/** The powers that were asked for, as a holder has them in one state, and those that it has not in that state. */
export type PulledPowers = {
  readonly held: ReadonlyMap<string, HeldPolicy>;
  readonly missing: readonly string[];
};

/**
 * Reads powers, or all of them, in one state. `draft` is what is being worked on: the latest version where there is none.
 *
 * @throws POWER_NOT_FOUND for one that is asked for and not there at all.
 */
export async function pullPowers(
  holder: PolicyHolder,
  asked: readonly string[],
  state: AskedState,
): Promise<PulledPowers> {
  const known = await holder.powers();
  for (const power of asked) if (!known.includes(power)) throw new SunmapError("POWER_NOT_FOUND", { power });
  const held = new Map<string, HeldPolicy>();
  const missing: string[] = [];
  for (const power of asked.length === 0 ? known : asked) {
    const found = (await holder.read(power, state)) ?? (await holder.read(power, OTHERWISE[String(state)] ?? state));
    if (found === undefined) missing.push(power);
    else held.set(power, found);
  }
  return { held, missing };
}

/** What is never published has only a draft, and what nobody works on has only versions. */
const OTHERWISE: Readonly<Record<string, AskedState>> = { draft: "latest", latest: "draft" };
