import { frozenCopy } from "../model/frozen-copy.ts";
import { stricterGrade } from "../model/grade.ts";
import type { Change, ChangedSide, ChangedThing, Grade, Gravity, LocalizedText } from "../model/formats.generated.ts";
import { isEqualJson } from "../value/equal-json.ts";
import type { Place } from "../check/check-finding.ts";
import type { Aspect } from "./aspect.ts";
import { opposite } from "./gravity.ts";
import type { PolicyVersion, Sides } from "./policy-version.ts";

/** A thing of a version as the model holds it: its aspects by name, those that it does not have left out. */
export type ModelledThing = Readonly<Record<string, unknown>>;

/** One thing of a kind where it was found. `key` is the same for the same thing in every version. */
export type Found<Source> = {
  readonly key: string;
  readonly source: Source;
  /** Asked only of what changed. */
  readonly title: () => LocalizedText;
  readonly place: Place;
  readonly grade?: Grade | undefined;
  /** The ids of the changes with which it may come and go: of the things that it is a part of, or that use it. */
  readonly owners?: () => readonly string[];
};

/** A kind of thing (环节、规则……) that versions are compared by. */
export type KindDescription<Source> = {
  readonly kind: ChangedThing;
  readonly find: (version: PolicyVersion) => readonly Found<Source>[];
  readonly aspects: readonly Aspect<Source>[];
  /** What it means that a thing comes which was not there; that one goes means the opposite. */
  readonly coming: (source: Source, sides: Sides) => Gravity;
  /** Where coming and going must be seen beside what was there before: what the change from one side to the other means. */
  readonly comingOrGoing?: (source: Source, sides: Sides) => Gravity;
  /** Things that a version does not hold but uses: what it is called that their use comes or goes. */
  readonly use?: { readonly added: LocalizedText; readonly removed: LocalizedText };
};

/** A kind of thing at work, whatever it looks at. */
export type ThingKind = {
  readonly kind: ChangedThing;
  /** Every thing of the kind by its key. */
  readonly model: (version: PolicyVersion) => ReadonlyMap<string, ModelledThing>;
  readonly compare: (sides: Sides, day: string) => FoundChange[];
};

/** A change, and the ids of those to which it may belong. */
export type FoundChange = { readonly change: Change; readonly owners: readonly string[] };

export function thingKind<Source>(description: KindDescription<Source>): ThingKind {
  const { kind, find, aspects } = description;
  const byKey = (version: PolicyVersion): ReadonlyMap<string, Found<Source>> =>
    new Map(find(version).map((found) => [`${kind}/${found.key}`, found]));
  return {
    kind,
    model: (version) => new Map([...byKey(version)].map(([key, { source }]) => [key, modelled(source, aspects)])),
    compare: (sides, day) => {
      const [before, after] = [byKey(sides.before), byKey(sides.after)];
      const context = { sides, day };
      return [
        ...[...before].flatMap(([key, found]) => {
          const now = after.get(key);
          if (now === undefined) return [presence("removed", { key, found }, description, context)];
          return changesOf({ key, before: found, after: now }, description, context);
        }),
        ...[...after].flatMap(([key, found]) =>
          before.has(key) ? [] : [presence("added", { key, found }, description, context)],
        ),
      ];
    },
  };
}

type Context = { readonly sides: Sides; readonly day: string };

/** A whole thing that came or went. */
function presence<Source>(
  act: "added" | "removed",
  { key, found }: { readonly key: string; readonly found: Found<Source> },
  { kind, aspects, coming, comingOrGoing, use }: KindDescription<Source>,
  { sides, day }: Context,
): FoundChange {
  const version = act === "added" ? sides.after : sides.before;
  const came = coming(found.source, sides);
  const gravity = comingOrGoing?.(found.source, sides) ?? (act === "added" ? came : opposite(came));
  const words = use === undefined ? wordsOf(found.source, aspects, version, day) : undefined;
  const side: ChangedSide = {
    place: found.place,
    ...(words === undefined ? {} : { words }),
    value: modelled(found.source, aspects),
  };
  return owned(found, {
    ...headOf(key, kind, found),
    act,
    gravity,
    ...(use === undefined ? {} : { what: use[act] }),
    ...(act === "added" ? { after: side } : { before: side }),
  });
}

function owned<Source>({ owners = NOBODY }: Found<Source>, change: Change): FoundChange {
  return { change, owners: owners() };
}

const NOBODY = (): readonly string[] => [];

function headOf<Source>(
  key: string,
  kind: ChangedThing,
  { title, grade }: Found<Source>,
): Pick<Change, "id" | "thing" | "kind" | "grade" | "title"> {
  return {
    id: key,
    thing: key,
    kind,
    title: title(),
    ...(grade === undefined ? {} : { grade }),
  };
}

function modelled<Source>(source: Source, aspects: readonly Aspect<Source>[]): ModelledThing {
  return frozenCopy(Object.fromEntries(aspects.map(({ name, value }) => [name, value(source)])));
}

/** A whole thing, told by every aspect that it has, its texts left out: its title says them. */
function wordsOf<Source>(
  source: Source,
  aspects: readonly Aspect<Source>[],
  version: PolicyVersion,
  day: string,
): ChangedSide["words"] {
  const lines = aspects.flatMap(({ name, label, words, value }) => {
    const told = /\.(zh|en)$/.test(name) || value(source) === undefined ? undefined : words(source, version, day);
    return told === undefined || told.zh === ""
      ? []
      : [{ zh: `${label.zh}：${told.zh}`, en: `${label.en}: ${told.en}` }];
  });
  if (lines.length === 0) return undefined;
  return { zh: lines.map(({ zh }) => zh).join("\n"), en: lines.map(({ en }) => en).join("\n") };
}

type Pair<Source> = { readonly key: string; readonly before: Found<Source>; readonly after: Found<Source> };

function changesOf<Source>(
  { key, before, after }: Pair<Source>,
  { kind, aspects }: KindDescription<Source>,
  { sides, day }: Context,
): FoundChange[] {
  const grade = before.grade === undefined ? after.grade : stricterGrade(after.grade ?? null, before.grade);
  return aspects.flatMap((aspect) => {
    const [was, is] = [aspect.value(before.source), aspect.value(after.source)];
    if (isSame(was, is)) return [];
    const side = (found: Found<Source>, value: unknown, version: PolicyVersion): ChangedSide => {
      const words = value === undefined ? undefined : aspect.words(found.source, version, day);
      const { document, pointer } = found.place;
      return {
        place: { document, pointer: document === "map" ? pointer : `${pointer}${aspect.pointer}` },
        ...(words === undefined ? {} : { words }),
        ...(value === undefined ? {} : { value: frozenCopy(value) }),
      };
    };
    const owners = (): string[] => [...(before.owners ?? NOBODY)(), ...(after.owners ?? NOBODY)()];
    return [
      owned(
        { ...after, owners },
        {
          ...headOf(key, kind, { ...after, grade }),
          id: `${key}#${aspect.name}`,
          act: aspect.isPlace === true ? "moved" : "changed",
          gravity: aspect.judge(before.source, after.source, sides),
          aspect: aspect.name,
          what: aspect.label,
          before: side(before, was, sides.before),
          after: side(after, is, sides.after),
        },
      ),
    ];
  });
}

/** As JSON: what is undefined is not there. */
function isSame(first: unknown, second: unknown): boolean {
  return isEqualJson(first, second) || isEqualJson(frozenCopy(first), frozenCopy(second));
}
