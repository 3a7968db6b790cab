import { diffPolicies } from "../../core/diff/diff-policies.ts";
import type { IsoDate, PolicyDiff } from "../../core/model/formats.generated.ts";
import type { PolicyDocuments } from "../../core/model/policy-documents.ts";
import { comparableVersion } from "../../policies/comparable-version.ts";
import { libraryItems, type LibraryList } from "../../policies/library-parts.ts";
import type { LibraryDocuments } from "../../store/store.ts";
import type { PolicySet } from "../policy-set.ts";
import { contentRevision } from "../same-content.ts";
import type { HeldPolicy, PolicyHolder } from "./policy-holder.ts";

/**
 * What sending a power would do. `over` is what stands there now, undefined for a new power. The diff is missing where one
 * of the two maps cannot be read; it is empty where nothing but example cases or the order of documents differs.
 */
export type PlannedPower = {
  readonly documents: PolicyDocuments;
  readonly state: "new" | "same" | "changed";
  readonly over?: HeldPolicy;
  readonly diff?: PolicyDiff;
};

/** The documents of the library that differ, such as `measures/hold-hearing`: they are told, and never sent. */
export type PushPlan = { readonly powers: readonly PlannedPower[]; readonly library: readonly string[] };

/** Sets powers against what a holder has, and changes nothing. Dated values that stand in sentences are those of `day`. */
export async function planPush(set: PolicySet, holder: PolicyHolder, day: IsoDate): Promise<PushPlan> {
  const library = await holder.library();
  const powers: PlannedPower[] = [];
  for (const documents of set.powers) {
    const { id } = documents.power;
    const over = (await holder.read(id, "draft")) ?? (await holder.read(id, "latest"));
    if (over === undefined) powers.push({ documents, state: "new" });
    else if (isSamePolicy(over.documents, documents)) powers.push({ documents, state: "same", over });
    else {
      const diff = await diffOf(over.documents, documents, { library, day });
      powers.push({ documents, state: "changed", over, ...(diff && { diff }) });
    }
  }
  return { powers, library: libraryDifferences(library, set.library) };
}

/** What differs between two states of a power under one library. */
export async function diffOf(
  before: PolicyDocuments,
  after: PolicyDocuments,
  { library, day }: { readonly library: LibraryDocuments; readonly day: IsoDate },
): Promise<PolicyDiff | undefined> {
  const [earlier, later] = [await comparableVersion(before, library), await comparableVersion(after, library)];
  return earlier.ok && later.ok ? diffPolicies(earlier.version, later.version, day) : undefined;
}

/** The order of the documents in a list means nothing: a folder has them in the order of their names. */
function isSamePolicy(one: PolicyDocuments, other: PolicyDocuments): boolean {
  return contentRevision(byName(one)) === contentRevision(byName(other));
}

function byName({ parameters, conditions, rules, cases, ...documents }: PolicyDocuments): object {
  return {
    ...documents,
    parameters: sorted(parameters),
    conditions: sorted(conditions),
    rules: sorted(rules),
    cases: sorted(cases),
  };
}

function sorted<T extends { readonly name?: string }>(documents: readonly T[]): readonly T[] {
  return documents.toSorted((one, other) => ((one.name ?? "") < (other.name ?? "") ? -1 : 1));
}

const LISTS: readonly LibraryList[] = ["laws", "measures", "calendar"];

function libraryDifferences(one: LibraryDocuments, other: LibraryDocuments): readonly string[] {
  const [before, after] = [revisionsOf(one), revisionsOf(other)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((name) => before.get(name) !== after.get(name))
    .toSorted();
}

function revisionsOf(library: LibraryDocuments): ReadonlyMap<string, string> {
  const items = LISTS.flatMap((list) =>
    libraryItems(library, list).map((item) => [`${list}/${nameOf(item)}`, contentRevision(item)] as const),
  );
  return new Map([...items, ["tiers", contentRevision(library.tiers)]]);
}

function nameOf(item: object): string {
  if ("id" in item) return String(item.id);
  return "year" in item ? String(item.year) : "";
}
