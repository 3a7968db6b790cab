import { instantOf } from "../core/calendar/instant.ts";
import { SunmapError } from "../core/errors.ts";
import { LIFECYCLES } from "../core/lifecycle/lifecycles.generated.ts";
import { transition } from "../core/lifecycle/transition.ts";
import type { LocalizedText } from "../core/model/formats.generated.ts";
import { spanOf } from "../core/versions/in-force.ts";
import { versionState } from "../core/versions/version-state.ts";
import type { PolicyStore, VersionEntry, Withdrawal } from "../store/store.ts";

/**
 * So long before a version takes effect it can no longer be withdrawn, in milliseconds: until every process of the service
 * has heard of a withdrawal, one of them might let the version judge.
 */
const TOO_LATE = 10_000;

/** Who withdraws a version, with the roles he holds. */
export type Withdrawer = Withdrawal & { readonly roles: readonly string[] };

/**
 * Withdraws a version that was published to take effect later. It then never does.
 *
 * @throws VERSION_NOT_FOUND; WITHDRAWAL_REFUSED with the reason when it is in force, was, or will be in a moment.
 */
export async function withdrawVersion(
  store: PolicyStore,
  power: string,
  number: number,
  { roles, ...withdrawal }: Withdrawer,
): Promise<VersionEntry> {
  const versions = await store.listVersions(power);
  const version = versions.find((one) => one.version === number);
  if (version === undefined) throw new SunmapError("VERSION_NOT_FOUND", { power, version: number });
  const now = instantOf(withdrawal.at);
  const state = versionState(version, versions, now);
  const passage = transition(LIFECYCLES["map-version"], state, "withdrawSchedule", { roles, holds: () => true });
  const reason = passage.ok ? tooLate(spanOf(version.effective).from - now) : passage.reason;
  if (reason !== undefined) throw new SunmapError("WITHDRAWAL_REFUSED", { power, version: number, state, reason });
  await store.withdraw(power, number, withdrawal);
  return { ...version, withdrawn: withdrawal };
}

function tooLate(milliseconds: number): LocalizedText | undefined {
  if (milliseconds > TOO_LATE) return undefined;
  return { zh: "它即将在数秒内生效", en: "it takes effect within a few seconds" };
}
