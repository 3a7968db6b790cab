import type { Change, ChangedSide, Gravity, IsoDate, PolicyDiff } from "../model/formats.generated.ts";
import { plain } from "../model/localized-text.ts";
import { findRenames } from "./find-renames.ts";
import { GRAVITIES } from "./gravity.ts";
import { elementName, quoted, strictnessOf, thingOfElement } from "./kinds/element-names.ts";
import { THING_KINDS } from "./kinds/index.ts";
import type { PolicyVersion, Sides } from "./policy-version.ts";
import { renameElements } from "./rename-elements.ts";
import type { FoundChange } from "./thing-kind.ts";

/**
 * What differs between two versions of a power, in the words of both: every thing that came, went, moved or changed, with
 * what that means for control. The gravest changes stand first, then those of the strictest grade. Of dated values that
 * stand in sentences, those of `day` are told.
 */
export function diffPolicies(before: PolicyVersion, after: PolicyVersion, day: IsoDate): PolicyDiff {
  const renames = findRenames(before.diagram, after.diagram);
  const sides: Sides = { before: renameElements(before, renames), after };
  const found = [...renamesAsChanges(renames, sides), ...THING_KINDS.flatMap(({ compare }) => compare(sides, day))];
  const formerIds = new Map([...renames].map(([id, newId]) => [newId, id]));
  const changes = nested(found)
    .map((change) => withFormerPlace(change, formerIds))
    .toSorted(byGravity);
  return { changes, counts: countsOf(changes) };
}

function renamesAsChanges(renames: ReadonlyMap<string, string>, { after }: Sides): FoundChange[] {
  return [...renames].map(([id, newId]) => {
    const thing = thingOfElement(after, newId);
    const [kind] = KINDS_ON_MAP.filter((one) => thing.startsWith(`${one}/`));
    const place = { document: "map", pointer: newId };
    const change: Change = {
      id: `${thing}#id`,
      thing,
      kind: kind ?? "element",
      act: "renamed",
      // Cases name steps and events by their ids; nobody names the others.
      gravity: kind === "step" || kind === "event" ? "changed" : "drawing",
      title: quoted({ zh: "图元", en: "element" }, elementName(after, newId)),
      aspect: "id",
      what: { zh: "图元编号", en: "element id" },
      before: { place, words: plain(id), value: id },
      after: { place, words: plain(newId), value: newId },
    };
    return { change, owners: [] };
  });
}

const KINDS_ON_MAP = ["step", "gateway", "event", "flow", "lane"] as const;

/** Puts a change under the one to which it belongs, unless it is graver: what weakens is never told under what does not. */
function nested(found: readonly FoundChange[]): Change[] {
  const gravities = new Map(found.map(({ change }) => [change.id, change.gravity]));
  return found.map(({ change, owners }) => {
    const owner = owners.find((id) => {
      const gravity = gravities.get(id);
      return gravity !== undefined && rank(gravity) <= rank(change.gravity);
    });
    return owner === undefined ? change : { ...change, within: owner };
  });
}

function withFormerPlace(change: Change, formerIds: ReadonlyMap<string, string>): Change {
  const { before } = change;
  const former = before?.place.document === "map" ? formerIds.get(before.place.pointer) : undefined;
  if (before === undefined || former === undefined) return change;
  const side: ChangedSide = { ...before, place: { document: "map", pointer: former } };
  return { ...change, before: side };
}

function byGravity(first: Change, second: Change): number {
  return rank(first.gravity) - rank(second.gravity) || strictnessOf(second.grade) - strictnessOf(first.grade);
}

function rank(gravity: Gravity): number {
  return GRAVITIES.indexOf(gravity);
}

function countsOf(changes: readonly Change[]): PolicyDiff["counts"] {
  const count = (gravity: Gravity): number => changes.filter((change) => change.gravity === gravity).length;
  return {
    weakened: count("weakened"),
    changed: count("changed"),
    strengthened: count("strengthened"),
    wording: count("wording"),
    drawing: count("drawing"),
  };
}
