import type { CheckFinding } from "../core/check/check-finding.ts";
import type { CompiledPolicy } from "../core/compile/compiled-policy.ts";
import { SunmapError } from "../core/errors.ts";
import type { IsoDateTime } from "../core/model/formats.generated.ts";
import type { PolicyDocuments } from "../core/model/policy-documents.ts";
import { revisionOf } from "../store/revision-of.ts";
import type { Draft, LibraryDocuments, PolicyStore, PublishedVersion } from "../store/store.ts";
import { checkDocuments, isPublishable } from "./check-documents.ts";

type Publication = {
  readonly draft: Draft;
  readonly library: LibraryDocuments;
  readonly at: IsoDateTime;
  readonly note?: string | undefined;
  /** What stands against it besides the checks. */
  readonly objections?: readonly CheckFinding[];
};

/**
 * Publishes a draft as the next version, for good, with the library that judges it; then the draft is done with.
 *
 * @throws PUBLICATION_REFUSED with every reason.
 */
export async function publishDraft(
  store: PolicyStore,
  { draft, library, at, note, objections = [] }: Publication,
): Promise<{ readonly published: PublishedVersion; readonly policy: CompiledPolicy }> {
  const { documents, revision } = draft;
  const { id } = documents.power;
  const before = await store.readVersion(id, "latest");
  const versions = nextVersions(documents, before);
  const check = await checkDocuments(documents, library, { at, versions });
  const { policy } = check;
  if (policy === undefined || !isPublishable(check) || objections.length > 0)
    throw new SunmapError("PUBLICATION_REFUSED", { power: id, findings: [...objections, ...check.findings] });
  const published = {
    version: (before?.version ?? 0) + 1,
    mapVersion: versions.map,
    rulePackVersion: versions.rulePack,
    digest: policy.digest,
    publishedAt: at,
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
): { readonly map: number; readonly rulePack: number } {
  if (before === undefined) return { map: 1, rulePack: 1 };
  const mapChanged = documents.map !== before.documents.map;
  const packChanged = packRevision(documents) !== packRevision(before.documents);
  return {
    map: before.mapVersion + (mapChanged ? 1 : 0),
    rulePack: before.rulePackVersion + (packChanged ? 1 : 0),
  };
}

function packRevision({ facts, parameters, conditions, rules }: PolicyDocuments): string {
  return revisionOf({ facts, parameters, conditions, rules });
}

/** A draft that somebody changed while it was being published goes on as a draft. */
async function discardUnlessChanged(store: PolicyStore, power: string, revision: string): Promise<void> {
  try {
    await store.discardDraft(power, revision);
  } catch (fault) {
    if (!(fault instanceof SunmapError) || fault.code !== "PRECONDITION_FAILED") throw fault;
  }
}
