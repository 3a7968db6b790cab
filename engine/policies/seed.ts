import type { CheckFinding } from "../core/check/check-finding.ts";
import { SunmapError } from "../core/errors.ts";
import type { IsoDateTime } from "../core/model/formats.generated.ts";
import type { PolicyDocuments } from "../core/model/policy-documents.ts";
import type { PolicyFolder } from "../files/policy-folder.ts";
import type { Draft, PolicyStore } from "../store/store.ts";
import { publishDraft, type PublishedPolicy } from "./publish-draft.ts";
import { readPowerDocuments, type PowerDocuments } from "./read-power-documents.ts";

/**
 * Publishes the powers of a policy folder into a store that has none, with the same checks as any publication. The library
 * is written last: a start that was cut off goes on where it stopped. Answers with what was published, ready to judge.
 *
 * @throws PUBLICATION_REFUSED with every reason, of all powers at once.
 */
export async function seed(
  store: PolicyStore,
  folder: PolicyFolder,
  at: IsoDateTime,
): Promise<readonly PublishedPolicy[]> {
  const errors = folder.findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new SunmapError("PUBLICATION_REFUSED", { findings: errors });
  const refused: CheckFinding[] = [];
  const read = folder.powers.flatMap(
    (power) => readPowerDocuments(power, folder.library, (found) => void refused.push(...found)) ?? [],
  );
  // All at once: while one waits for the disk, another is checked.
  const outcomes = await Promise.all(read.map((documents) => publishUnlessDone(store, documents, at)));
  for (const { reasons = [] } of outcomes) refused.push(...reasons);
  const library = read.at(-1)?.library;
  if (refused.length > 0) throw new SunmapError("PUBLICATION_REFUSED", { findings: refused });
  if (library === undefined) throw new SunmapError("PUBLICATION_REFUSED", { findings: [], why: "there is no power" });
  await store.writeLibrary(library, null);
  return outcomes.flatMap(({ published }) => published ?? []);
}

/** What became of a power: it was published, or refused for reasons; neither where it was published before. */
type Outcome = { readonly published?: PublishedPolicy; readonly reasons?: readonly CheckFinding[] };

const SEEDER = "sunmap";

/** A power of the folder holds since its law does, so that cases of before the first start can be judged. */
const SINCE_LAW = { reason: "自该权力事项施行之日起适用" };

async function publishUnlessDone(
  store: PolicyStore,
  { documents, library }: PowerDocuments,
  at: IsoDateTime,
): Promise<Outcome> {
  const { id } = documents.power;
  if ((await store.readVersion(id, "latest")) !== undefined) return {};
  const draft = await draftOf(store, documents);
  try {
    const effective = { from: `${documents.power.effective.from}T00:00:00+08:00` };
    const publication = { draft, library, at, by: SEEDER, effective, retroactive: SINCE_LAW, note: "首次启动" };
    return { published: await publishDraft(store, publication) };
  } catch (fault) {
    if (!(fault instanceof SunmapError) || fault.code !== "PUBLICATION_REFUSED") throw fault;
    return { reasons: findingsOf(fault, id) };
  }
}

async function draftOf(store: PolicyStore, documents: PolicyDocuments): Promise<Draft> {
  const { id } = documents.power;
  const left = await store.readDraft(id);
  return { documents, revision: await store.writeDraft(id, documents, left?.revision ?? null) };
}

function findingsOf({ details }: SunmapError, power: string): readonly CheckFinding[] {
  const { findings } = details;
  return isFindings(findings) ? findings.map((found) => ({ ...found, document: `${power}/${found.document}` })) : [];
}

function isFindings(value: unknown): value is readonly CheckFinding[] {
  return Array.isArray(value);
}
