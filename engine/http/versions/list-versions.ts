import { timeLine, type Interval } from "../../core/versions/in-force.ts";
import { versionState, type VersionState } from "../../core/versions/version-state.ts";
import type { IsoDateTime } from "../../core/model/formats.generated.ts";
import type { VersionEntry } from "../../store/store.ts";
import { instantOf } from "../instant.ts";

/** The versions of a power as they stand at an instant, with the time line of which is in force when. */
type VersionList = {
  readonly at: IsoDateTime;
  readonly versions: readonly (VersionEntry & { readonly state: VersionState })[];
  readonly timeLine: readonly {
    readonly from: IsoDateTime;
    readonly until?: IsoDateTime;
    readonly version?: number;
  }[];
};

/** Tells where each version of a power stands now, in milliseconds of the Unix epoch. */
export function listedVersions(versions: readonly VersionEntry[], now: number): VersionList {
  return {
    at: instantOf(now),
    versions: versions.map((version) => ({ ...version, state: versionState(version, versions, now) })),
    timeLine: timeLine(versions).map(inWords),
  };
}

function inWords({ from, until, version }: Interval): VersionList["timeLine"][number] {
  return {
    from: instantOf(from),
    ...(Number.isFinite(until) && { until: instantOf(until) }),
    ...(version !== undefined && { version }),
  };
}
