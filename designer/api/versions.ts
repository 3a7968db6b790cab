import type { IsoDateTime } from "../../engine/core/model/formats.generated.ts";
import type { VersionState } from "../../engine/core/versions/version-state.ts";
import { ask } from "./client.ts";
import type { DraftAnswer, VersionEntry } from "./policies.ts";

/** A version as it stands in the list of its power. */
export type ListedVersion = VersionEntry & { readonly state: VersionState };

/** A stretch of time with the version in force in it; without one nothing judges then, without `until` it has no end. */
export type LineStretch = { readonly from: IsoDateTime; readonly until?: IsoDateTime; readonly version?: number };

/** The versions of a power as they stood at `at`, and which is in force when. */
export type VersionList = {
  readonly at: IsoDateTime;
  readonly versions: readonly ListedVersion[];
  readonly timeLine: readonly LineStretch[];
};

export async function readVersionList(power: string): Promise<VersionList> {
  return (await ask<VersionList>(`/powers/${power}/versions`)).value;
}

/** Withdraws a version that has not taken effect yet. @throws RequestFailure with the reason */
export async function withdrawVersion(power: string, version: number): Promise<void> {
  await ask(`/powers/${power}/versions/${version}/schedule`, { method: "DELETE" });
}

/** Makes a version the draft; `revision` is that of the draft that is given up for it. @throws RequestFailure */
export async function restoreVersion(power: string, version: number, revision?: string): Promise<DraftAnswer> {
  const options = { method: "POST", ...(revision !== undefined && { revision }) } as const;
  return (await ask<DraftAnswer>(`/powers/${power}/versions/${version}/restore`, options)).value;
}
