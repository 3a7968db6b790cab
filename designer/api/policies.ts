import type { CheckFinding } from "../../engine/core/check/check-finding.ts";
import type {
  CalendarYear,
  EffectiveTime,
  Law,
  Measure,
  OpenCases,
  Power,
  PublicationRequest,
  TierPack,
} from "../../engine/core/model/formats.generated.ts";
import type { PolicyDocuments } from "../../engine/core/model/policy-documents.ts";
import { ask, type Reply } from "./client.ts";

/** The review that let a version be published; in an emergency it followed. */
export type VersionReview = {
  readonly id: string;
  readonly approvedBy: { readonly id: string; readonly name: string };
  readonly approvedAt: string;
  readonly emergency?: true;
};

/** A version of a power as the service lists it. */
export type VersionEntry = {
  readonly version: number;
  readonly mapVersion: number;
  readonly rulePackVersion: number;
  readonly digest: string;
  readonly publishedAt: string;
  readonly publishedBy?: string;
  readonly effective: EffectiveTime;
  readonly retroactive?: { readonly reason: string };
  readonly openCases: OpenCases;
  readonly restores?: number;
  readonly review?: VersionReview;
  readonly withdrawn?: { readonly at: string; readonly by: string };
  readonly note?: string;
};

/** How a power goes out of use: delegated to a lower organ, merged into another power, or cancelled. */
export type WayOut = "delegated" | "merged" | "cancelled";

/** A power as the catalogue shows it. */
export type CataloguedPower = {
  readonly id: string;
  readonly state: "draft" | "active" | "retired";
  readonly power?: Power;
  readonly version?: VersionEntry;
  readonly draft?: { readonly revision: string };
  readonly retirement?: {
    readonly retiredAt: string;
    readonly as?: WayOut;
    readonly successor?: string;
    readonly reason?: string;
  };
  readonly damaged?: true;
  readonly counts?: { readonly rules: number; readonly cases: number; readonly steps?: number };
};

/** What all powers share, as the service sends it. */
export type Library = {
  readonly laws: readonly Law[];
  readonly measures: readonly Measure[];
  readonly tiers: TierPack;
  readonly calendarYears: readonly CalendarYear[];
};

/** What a change of a draft answers. */
export type DraftAnswer = { readonly revision: string; readonly findings: readonly CheckFinding[] };

/** What is asked of a power: its draft, its latest version, or one by its number. */
export type Viewed = "draft" | "latest" | number;

export async function listPowers(): Promise<readonly CataloguedPower[]> {
  return (await ask<{ powers: readonly CataloguedPower[] }>("/powers")).value.powers;
}

export async function getPower(power: string): Promise<CataloguedPower> {
  return (await ask<CataloguedPower>(`/powers/${power}`)).value;
}

export function getDocuments(power: string, viewed: Viewed): Promise<Reply<PolicyDocuments>> {
  return ask(`/powers/${power}/documents?version=${viewed}`);
}

/** Keeps the given parts in the draft, all of them or none. `revision` is that of the documents they were made on. */
export async function putDocuments(
  power: string,
  parts: Partial<PolicyDocuments>,
  revision: string,
): Promise<DraftAnswer> {
  return (await ask<DraftAnswer>(`/powers/${power}/documents`, { method: "PUT", body: parts, revision })).value;
}

export async function createPower(documents: PolicyDocuments): Promise<DraftAnswer> {
  return (await ask<DraftAnswer>("/powers", { method: "POST", body: documents })).value;
}

export async function getLibrary(): Promise<Library> {
  return (await ask<Library>("/library")).value;
}

export async function listVersions(power: string): Promise<readonly VersionEntry[]> {
  return (await ask<{ versions: readonly VersionEntry[] }>(`/powers/${power}/versions`)).value.versions;
}

/** A version as it was published, for good: its documents, and the library they were published with. */
export type PublishedVersion = VersionEntry & { readonly documents: PolicyDocuments; readonly library: Library };

export async function getVersion(power: string, version: number): Promise<PublishedVersion> {
  return (await ask<PublishedVersion>(`/powers/${power}/versions/${version}`)).value;
}

/** Publishes the draft of this revision. @throws RequestFailure with every reason when it is refused */
export async function publish(power: string, revision: string, body: PublicationRequest): Promise<VersionEntry> {
  return (await ask<VersionEntry>(`/powers/${power}/publish`, { method: "POST", body, revision })).value;
}

/** Gives up the draft; what is published stays. */
export async function discardDraft(power: string, revision: string): Promise<void> {
  await ask(`/powers/${power}/draft`, { method: "DELETE", revision });
}

/** Takes a power out of use; an empty successor or reason is none. @throws RequestFailure with what is missing */
export async function retire(
  power: string,
  { as, successor, reason }: { readonly as: WayOut; readonly successor: string; readonly reason: string },
): Promise<void> {
  const query = new URLSearchParams({ as });
  if (successor !== "") query.set("successor", successor);
  if (reason !== "") query.set("reason", reason);
  await ask(`/powers/${power}?${query.toString()}`, { method: "DELETE" });
}

export async function reinstate(power: string): Promise<void> {
  await ask(`/powers/${power}/reinstate`, { method: "POST" });
}

/** Everything that stands against publishing the draft; nothing when it is publishable but warnings. */
export async function checkPower(
  power: string,
): Promise<{ readonly publishable: boolean; readonly findings: readonly CheckFinding[] }> {
  return (await ask<{ publishable: boolean; findings: readonly CheckFinding[] }>(`/powers/${power}/check`)).value;
}
