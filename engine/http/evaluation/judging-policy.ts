import { instantOf } from "../../core/calendar/instant.ts";
import type { CompiledPolicy } from "../../core/compile/compiled-policy.ts";
import type { IsoDateTime } from "../../core/model/formats.generated.ts";
import type { Policies } from "../../policies/policies.ts";
import type { QueryParameter } from "../operation.ts";

/** Lets a case be judged by a version that is named, whether it is in force or not. */
export const VERSION_QUERY: QueryParameter = {
  name: "version",
  description: "The number of the version that is to judge, whatever is in force.",
  schema: { type: "integer", minimum: 1, maximum: 999_999_999 },
};

/** What a case is to be judged by: a version that is named, else the one in force at an instant, else the one in force now. */
type Wanted = {
  readonly now: number;
  readonly at: IsoDateTime | undefined;
  readonly version: string | number | undefined;
};

/**
 * The policy that judges a case; at once when it is ready.
 *
 * @throws POWER_NOT_FOUND, POWER_RETIRED, VERSION_NOT_FOUND, VERSION_NOT_IN_FORCE
 */
export function judgingPolicy(
  policies: Policies,
  power: string,
  { now, at, version }: Wanted,
): CompiledPolicy | Promise<CompiledPolicy> {
  if (version !== undefined) return policies.judgingBy(power, Number(version));
  return policies.judging(power, at === undefined ? now : instantOf(at));
}
