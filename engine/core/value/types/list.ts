import { fault, wrongType, type Reading, type ReadingFault } from "../reading.ts";
import type { FormOf, Language, Reader, SentValue, ValueDefinition, ValueForm } from "../value-form.ts";
import type { RecordValue, Value } from "../value.ts";
import { readRecord, recordReaders, scalarOf } from "./record.ts";

const MOST_ENTRIES = 10_000;
const MOST_SHOWN = 5;

/** A list of records with the fields of the dictionary, or of single values. */
export const list: ValueForm = {
  type: "list",
  createReader: (definition, formOf) => {
    const readEntries = entriesReader(definition, formOf);
    const fewest = definition.minimum ?? 0;
    return (sent) => {
      if (!Array.isArray(sent)) return wrongType(sent, "列表", "a list");
      if (sent.length < fewest)
        return fault("OUT_OF_RANGE", `至少要有${fewest}项`, `it has fewer than ${fewest} entries`);
      if (sent.length <= MOST_ENTRIES) return readEntries(sent);
      return fault("TOO_MANY", "列表不得超过10000项", "a list may have at most 10,000 entries");
    };
  },
  show: (value, { items }, language, formOf) =>
    items === undefined ? countRecords(entriesOf(value).length, language) : showItems(value, items, language, formOf),
  send: (value, { items, fields }, formOf) =>
    entriesOf(value).map((entry) => {
      if (typeof entry === "object") return sendRecord(entry, fields, formOf);
      return items === undefined ? entry : formOf(items.type).send(entry, items, formOf);
    }),
};

function entriesReader({ items, fields }: ValueDefinition, formOf: FormOf): (sent: readonly unknown[]) => Reading {
  if (items !== undefined) {
    const read = formOf(items.type).createReader(items, formOf);
    return (sent) => readAll(sent, (entry) => scalarOf(read(entry)));
  }
  const readers = recordReaders(fields ?? {}, (field): Reader => formOf(field.type).createReader(field, formOf));
  return (sent) => readAll(sent, (entry) => readRecord(entry, readers));
}

type EntriesReading<E> = { readonly ok: true; readonly value: readonly E[] } | ReadingFault;

function readAll<E>(
  sent: readonly unknown[],
  read: (entry: unknown) => { readonly ok: true; readonly value: E } | ReadingFault,
): EntriesReading<E> {
  const entries: E[] = [];
  for (const [index, entry] of sent.entries()) {
    const reading = read(entry);
    if (!reading.ok) return { ...reading, pointer: `/${index}${reading.pointer ?? ""}` };
    entries.push(reading.value);
  }
  return { ok: true, value: entries };
}

function entriesOf(value: Value): readonly (RecordValue | boolean | number | string)[] {
  return typeof value === "object" ? value : [];
}

function countRecords(records: number, language: Language): string {
  if (language === "zh") return `${records}条记录`;
  return records === 1 ? "1 record" : `${records} records`;
}

function showItems(value: Value, items: ValueDefinition, language: Language, formOf: FormOf): string {
  const entries = entriesOf(value).filter((entry) => typeof entry !== "object");
  if (entries.length === 0) return language === "zh" ? "无" : "none";
  const shown = entries
    .slice(0, MOST_SHOWN)
    .map((entry) => formOf(items.type).show(entry, items, language, formOf))
    .join(language === "zh" ? "、" : ", ");
  if (entries.length <= MOST_SHOWN) return shown;
  return language === "zh" ? `${shown}等${entries.length}项` : `${shown} and ${entries.length - MOST_SHOWN} more`;
}

function sendRecord(record: RecordValue, fields: ValueDefinition["fields"], formOf: FormOf): SentValue {
  const sent = [...record].flatMap(([name, value]): [string, SentValue][] => {
    const field = fields !== undefined && Object.hasOwn(fields, name) ? fields[name] : undefined;
    return field === undefined ? [] : [[name, formOf(field.type).send(value, field, formOf)]];
  });
  return Object.fromEntries(sent);
}
