import type { CompiledPolicy } from "../../core/compile/compiled-policy.ts";
import { SunmapError } from "../../core/errors.ts";
import type { VersionEntry } from "../../store/store.ts";
import type { FindPolicy } from "./replay-evaluation.ts";

/** Where the published versions are. */
export type VersionSource = {
  readonly listVersions: (power: string) => Promise<readonly VersionEntry[]>;
  readonly published: {
    readonly version: (power: string, version: number) => Promise<{ readonly policy: () => Promise<CompiledPolicy> }>;
  };
};

/**
 * Finds what judged among the published versions: the one of its number, or, for a record that names none, the first that
 * has its digest. A version that no longer compiles to that digest counts as missing.
 */
export function findPolicyIn(policies: VersionSource): FindPolicy {
  return async ({ power, version, digest }) => {
    try {
      const number = version ?? (await policies.listVersions(power)).find((entry) => entry.digest === digest)?.version;
      if (number === undefined) return undefined;
      const policy = await (await policies.published.version(power, number)).policy();
      return policy.digest === digest ? policy : undefined;
    } catch (fault) {
      if (fault instanceof SunmapError && GONE.has(fault.code)) return undefined;
      throw fault;
    }
  };
}

const GONE: ReadonlySet<string> = new Set(["POWER_NOT_FOUND", "VERSION_NOT_FOUND", "STORE_DAMAGED"]);
