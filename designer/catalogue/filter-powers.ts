import type { Grade, LocalizedText } from "../../engine/core/model/formats.generated.ts";
import type { CataloguedPower } from "../api/policies.ts";

/** By what the catalogue is narrowed; each as it stands in the address. */
export type PowerFilter = {
  readonly text: string;
  readonly organ: string;
  readonly grade: string;
  readonly type: string;
  readonly field: string;
  readonly state: string;
};

/** Writes the sounds of Chinese characters: all of them, and the first letters, in small letters without blanks. */
export type Spell = (text: string) => readonly string[];

/** The powers that match every part of the filter, in the order given. An empty part matches all. */
export function filterPowers(
  powers: readonly CataloguedPower[],
  filter: PowerFilter,
  spell: Spell | undefined,
): CataloguedPower[] {
  const sought = filter.text.trim().toLowerCase();
  return powers.filter((catalogued) => {
    const { power, state } = catalogued;
    return (
      isAsked(filter.organ, power?.organ.id) &&
      isAsked(filter.grade, power?.baselineGrade) &&
      isAsked(filter.type, power?.type) &&
      isAsked(filter.field, power?.monitoringField) &&
      isAsked(filter.state, state) &&
      (sought === "" || wordsOf(catalogued).some((word) => holds(word, sought, spell)))
    );
  });
}

function isAsked(asked: string, actual: string | undefined): boolean {
  return asked === "" || asked === actual;
}

function wordsOf({ id, power }: CataloguedPower): string[] {
  if (power === undefined) return [id];
  return [id, power.ref ?? "", power.title.zh, power.title.en, power.organ.title.zh, power.organ.title.en];
}

function holds(word: string, sought: string, spell: Spell | undefined): boolean {
  if (word.toLowerCase().includes(sought)) return true;
  const sounds = /^[a-z' ]+$/.test(sought) && /\p{Script=Han}/u.test(word) ? (spell?.(word) ?? []) : [];
  return sounds.some((sound) => sound.includes(sought.replaceAll(/[' ]/g, "")));
}

/** A row of the heat table: an organ and how many powers of each grade it exercises. */
export type HeatRow = {
  readonly organ: { readonly id: string; readonly title: LocalizedText };
  readonly counts: Readonly<Record<Grade, number>>;
};

/** Counts the powers by organ and grade; the organs with the gravest powers come first. */
export function heatRows(powers: readonly CataloguedPower[]): HeatRow[] {
  const rows = new Map<string, { organ: HeatRow["organ"]; counts: Record<Grade, number> }>();
  for (const { power } of powers) {
    if (power === undefined) continue;
    const { id, title } = power.organ;
    const row = rows.get(id) ?? { organ: { id, title }, counts: { A: 0, B: 0, C: 0 } };
    row.counts[power.baselineGrade] += 1;
    rows.set(id, row);
  }
  return [...rows.values()].toSorted(
    (one, other) =>
      other.counts.A - one.counts.A ||
      other.counts.B - one.counts.B ||
      other.counts.C - one.counts.C ||
      (one.organ.id < other.organ.id ? -1 : 1),
  );
}
