import type { CheckFinding } from "../core/check/check-finding.ts";
import type { CompiledPolicy } from "../core/compile/compiled-policy.ts";
import { SunmapError } from "../core/errors.ts";
import type { EffectiveTime, IsoDateTime, OpenCases } from "../core/model/formats.generated.ts";
import type { PolicyDocuments } from "../core/model/policy-documents.ts";
import { revisionOf } from "../store/revision-of.ts";
import type { Draft, LibraryDocuments, PolicyStore, PublishedVersion, VersionReview } from "../store/store.ts";
import { checkDocuments, isPublishable } from "./check-documents.ts";
import { identityOf } from "./compile-documents.ts";

/** What a version is published from, and with what. `at` is the instant of publication, `by` the id of who publishes. */
export type Publication = {
  readonly draft: Draft;
  readonly library: LibraryDocuments;
  readonly at: IsoDateTime;
  readonly by: string;
  readonly effective: EffectiveTime;
  readonly retroactive?: { readonly reason: string } | undefined;
  readonly openCases?: OpenCases | undefined;
  readonly note?: string | undefined;
};

/**
 * What else must hold for a draft to be published, beside its own checks: the place where reviews have their say. It answers
 * with a finding for each thing that is missing, and with the review that lets it pass, where one does.
 */
export type PublicationGate = (draft: Draft, at: IsoDateTime) => Promise<Clearance>;

export type Clearance = { readonly findings: readonly CheckFinding[]; readonly review?: VersionReview | undefined };

/** What was published, and the policy that it makes. */
export type PublishedPolicy = { readonly published: PublishedVersion; readonly policy: CompiledPolicy };

/** A gate that asks for nothing. */
export const OPEN_GATE: PublicationGate = async () => ({ findings: [] });

/**
 * Publishes a draft as the next version, for good, with the library that judges it; then the draft is done with.
 *
 * @throws PUBLICATION_REFUSED with every reason.
 */
export async function publishDraft(
  store: PolicyStore,
  { draft, library, at, by, effective, retroactive, openCases = { rule: "keep" }, note }: Publication,
  gate: PublicationGate = OPEN_GATE,
): Promise<PublishedPolicy> {
  const { documents, revision } = draft;
  const { id } = documents.power;
  const before = await store.readVersion(id, "latest");
  const numbers = { version: (before?.version ?? 0) + 1, ...nextVersions(documents, before), effective };
  const check = await checkDocuments(documents, library, { at, versions: identityOf(numbers) });
  const { policy } = check;
  const { findings: objections, review } = await gate(draft, at);
  const findings = [...check.findings, ...objections];
  if (policy === undefined || !isPublishable({ policy, findings }))
    throw new SunmapError("PUBLICATION_REFUSED", { power: id, findings });
  const restores = await restoredVersion(store, draft, before);
  const published: PublishedVersion = {
    ...numbers,
    digest: policy.digest,
    publishedAt: at,
    publishedBy: by,
    ...(retroactive !== undefined && { retroactive }),
    openCases,
    ...(restores !== undefined && { restores }),
    ...(review !== undefined && { review }),
    ...(note !== undefined && { note }),
    documents,
    library,
  };
  await store.publish(id, published, revision);
  await discardUnlessChanged(store, id, revision);
  return { published, policy };
}

/** The map and the rule pack count on their own: a number advances only when its content did. */
function nextVersions(
  documents: PolicyDocuments,
  before: PublishedVersion | undefined,
): Pick<PublishedVersion, "mapVersion" | "rulePackVersion"> {
  if (before === undefined) return { mapVersion: 1, rulePackVersion: 1 };
  const mapChanged = documents.map !== before.documents.map;
  const packChanged = packRevision(documents) !== packRevision(before.documents);
  return {
    mapVersion: before.mapVersion + (mapChanged ? 1 : 0),
    rulePackVersion: before.rulePackVersion + (packChanged ? 1 : 0),
  };
}

function packRevision({ facts, parameters, conditions, rules }: PolicyDocuments): string {
  return revisionOf({ facts, parameters, conditions, rules });
}

/** The newest earlier version with the very documents of a draft, if they are not those of the version before it. */
async function restoredVersion(
  store: PolicyStore,
  { documents, revision }: Draft,
  before: PublishedVersion | undefined,
): Promise<number | undefined> {
  if (before === undefined || revisionOf(before.documents) === revision) return undefined;
  const { id } = documents.power;
  for (let number = before.version - 1; number >= 1; number -= 1) {
    const earlier = await store.readVersion(id, number);
    if (earlier !== undefined && revisionOf(earlier.documents) === revision) return number;
  }
  return undefined;
}

/** A draft that somebody changed while it was being published goes on as a draft. */
async function discardUnlessChanged(store: PolicyStore, power: string, revision: string): Promise<void> {
  try {
    await store.discardDraft(power, revision);
  } catch (fault) {
    if (!(fault instanceof SunmapError) || fault.code !== "PRECONDITION_FAILED") throw fault;
  }
}
