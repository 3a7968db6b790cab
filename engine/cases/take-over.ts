import type { IsoDateTime } from "../core/model/formats.generated.ts";
import type { CasePlans } from "./case-plan.ts";
import type { Cases } from "./cases.ts";
import { isOpenCase } from "./held-case.ts";

type Fault = { readonly id: string; readonly fault: unknown };

/**
 * Lets the open cases of every power go on under the version that takes them over, where one has taken effect by now. What
 * was left undone, because the engine stopped in between, is done the next time; what was done is not done again.
 */
export async function takeOverCases(
  cases: Cases,
  plans: CasePlans,
  now: IsoDateTime,
): Promise<{ readonly moved: number; readonly faults: readonly Fault[] }> {
  const faults: Fault[] = [];
  const attempt = async <T>(id: string, act: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await act();
    } catch (fault) {
      faults.push({ id, fault });
      return undefined;
    }
  };
  let moved = 0;
  for (const [power, open] of openCases(cases)) {
    const takeover = await attempt(power, () => plans.takingOver(power, now));
    if (takeover === undefined) continue;
    for (const id of open) if (await attempt(id, () => cases.takeOver(id, takeover, now))) moved += 1;
  }
  return { moved, faults };
}

/** The ids of the open cases of each power. */
function openCases({ shelf }: Cases): ReadonlyMap<string, readonly string[]> {
  const byPower = new Map<string, string[]>();
  for (const held of shelf.cases()) {
    if (!isOpenCase(held)) continue;
    const { id, power } = held.about;
    const known = byPower.get(power);
    if (known === undefined) byPower.set(power, [id]);
    else known.push(id);
  }
  return byPower;
}
