import { caseAttributes } from "../event/case-attributes.ts";
import { createRoles, type ColumnKind } from "../event/column-role.ts";
import { emptyDraft } from "../event/event-draft.ts";
import type { EventMaker } from "../event/event-maker.ts";
import { fillDraft } from "../event/fill-draft.ts";
import { LOG_LIMITS } from "../log-limits.ts";
import type { LogSource } from "../input/log-source.ts";
import type { CaseAttributes, ReadingSettings } from "../log-piece.ts";
import { LogRefused } from "../log-refused.ts";
import { toOcelEntry, type OcelEntry } from "./ocel-model.ts";
import { readValues } from "./read-values.ts";

/** The objects of an OCEL log that are its cases, by their ids. */
export type OcelCases = ReadonlyMap<string, OcelCase>;

export type OcelCase = { readonly id: string; readonly attributes: CaseAttributes };

/**
 * Finds the cases among the objects: those of the type that the mapping names, or of the only type that there is.
 *
 * @throws LogRefused when the type is not known or not the only one, with the types that there are
 */
export async function readOcelCases(
  source: LogSource,
  { mapping, report }: ReadingSettings,
  maker: EventMaker,
): Promise<OcelCases> {
  const roleOf = createRoles(mapping, NONE, "case");
  const cases = new Map<string, OcelCase>();
  const types = new Map<string, number>();
  let chosen = mapping.objectType;
  for await (const members of readValues(source, ["objects"], () => undefined)) {
    for (const { value } of members) {
      const entry = toOcelEntry(value);
      if (types.size < MOST_TYPES) types.set(entry.type, (types.get(entry.type) ?? 0) + 1);
      chosen ??= entry.type;
      if (entry.type === chosen && entry.id !== "") cases.set(entry.id, caseOf(entry));
      if (cases.size > LOG_LIMITS.objects) throw tooManyCases();
    }
  }
  const isGiven = mapping.objectType !== undefined;
  if (isGiven ? cases.size === 0 : types.size !== 1) throw undecided(mapping.objectType, [...types.keys()]);
  return cases;

  function caseOf(entry: OcelEntry): OcelCase {
    const draft = emptyDraft();
    for (const { name, cell } of entry.attributes) {
      const role = roleOf(name);
      if (role === undefined) report.tell("COLUMN_NOT_USED", 0, name);
      else fillDraft(draft, role, { cell, name, place: 0 }, maker);
    }
    const id = maker.short(draft.case === "" ? entry.id : draft.case, "case", 0);
    return { id, attributes: caseAttributes(draft, 0, maker) };
  }
}

const NONE: ReadonlyMap<string, ColumnKind> = new Map();
const MOST_TYPES = 1_000;

function undecided(given: string | undefined, types: readonly string[]): LogRefused {
  const zh = types.length === 0 ? "没有任何对象" : `对象类型有：${types.join("、")}`;
  const en = types.length === 0 ? "there are no objects" : `its object types: ${types.join(", ")}`;
  if (given !== undefined) {
    return new LogRefused(`没有类型为“${given}”的对象；${zh}`, `there is no object of the type \`${given}\`; ${en}`);
  }
  return new LogRefused(
    `请在映射的 objectType 中写明哪种对象是案件；${zh}`,
    `the objectType of the mapping must say which objects are the cases; ${en}`,
  );
}

function tooManyCases(): LogRefused {
  const most = LOG_LIMITS.objects;
  return new LogRefused(`案件超过${most}个`, `there are more than ${most} cases`);
}
