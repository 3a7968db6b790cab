import type { Source } from "../compile/plan.ts";
import type { Derivation } from "../facts/derive-facts.ts";
import type { FactFrame } from "../facts/read-facts.ts";
import type { CaseFacts, FactDefinition } from "../model/formats.generated.ts";

/**
 * Which facts of a power name or reveal a person, worked out once when the power is compiled. Whatever is not named here as
 * to be shown is hidden: a misspelt fact may hold a name as well.
 */
export type PersonalFacts = {
  /** The facts whose values may be shown, lists with hidden fields among them. */
  readonly shown: ReadonlySet<string>;
  /** The facts of the dictionary that may not be shown whole. */
  readonly masked: readonly string[];
  /** Of every list of records the fields that may be shown. */
  readonly fields: ReadonlyMap<string, ReadonlySet<string>>;
  /** Facts that are personal, hold something personal or come from such: what is told of their faults may quote it. */
  readonly touched: ReadonlySet<string>;
};

/**
 * Works out what is personal; undefined when nothing is. A fact derived from personal ones stays to be seen only when it is a
 * truth value or a number that comes from identifiers alone: that two are the same, or how many there are, tells nobody who.
 */
export function personalFacts(
  sources: readonly Source[],
  derivations: readonly Derivation[],
): PersonalFacts | undefined {
  const touched = new Map<string, { readonly identifiersAlone: boolean }>();
  const hidden = new Set<string>();
  const fields = new Map<string, ReadonlySet<string>>();
  for (const { name, definition } of sources) {
    const fieldsShown = shownFields(definition);
    if (fieldsShown !== undefined) fields.set(name, fieldsShown);
    if (definition.personal === true) hidden.add(name);
    if (!isPersonal(definition)) continue;
    touched.set(name, { identifiersAlone: holdsIdentifiersAlone(definition) });
  }
  for (const { source, inputs } of derivations) {
    const from = inputs.flatMap(({ name }) => touched.get(name) ?? []);
    if (from.length === 0) continue;
    const identifiersAlone = from.every((one) => one.identifiersAlone);
    touched.set(source.name, { identifiersAlone });
    if (!identifiersAlone || !TELLS_NOBODY.has(source.definition.type)) hidden.add(source.name);
  }
  if (touched.size === 0) return undefined;
  const shown = sources.map(({ name }) => name).filter((name) => !hidden.has(name));
  const masked = sources
    .map(({ name }) => name)
    .filter((name) => hidden.has(name) || (fields.has(name) && touched.has(name)));
  return { shown: new Set(shown), masked, fields, touched: new Set(touched.keys()) };
}

/** Whether facts, as they were read, hold anything that is masked or might have to be: also one that is unknown or could not be read. */
export function holdMasked(sent: CaseFacts, { invalid, unknown }: FactFrame, { masked }: PersonalFacts): boolean {
  return invalid.length + unknown.length > 0 || masked.some((name) => Object.hasOwn(sent, name));
}

const TELLS_NOBODY: ReadonlySet<string> = new Set(["boolean", "integer", "decimal"]);

function isPersonal({ personal, fields = {} }: FactDefinition): boolean {
  return personal === true || Object.values(fields).some((field) => field?.personal === true);
}

function shownFields({ fields }: FactDefinition): ReadonlySet<string> | undefined {
  if (fields === undefined) return undefined;
  const shown = Object.entries(fields).filter(([, field]) => field?.personal !== true);
  return new Set(shown.map(([name]) => name));
}

function holdsIdentifiersAlone({ personal, identifier, items, fields }: FactDefinition): boolean {
  if (fields === undefined) return (items ?? { identifier }).identifier === true;
  const personalFields = Object.values(fields).filter((field) => personal === true || field?.personal === true);
  return personalFields.every((field) => field?.identifier === true);
}
