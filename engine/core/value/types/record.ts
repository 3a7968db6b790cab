import { fault, wrongType, type Reading, type ReadingFault } from "../reading.ts";
import type { Reader, ValueDefinition } from "../value-form.ts";
import type { RecordValue, Scalar } from "../value.ts";

type Fields = NonNullable<ValueDefinition["fields"]>;

export type RecordReaders = ReadonlyMap<string, Reader>;

/** The readers of the fields of a record, by name. */
export function recordReaders(fields: Fields, readerOf: (field: ValueDefinition) => Reader): RecordReaders {
  const readers = new Map<string, Reader>();
  for (const [name, definition] of Object.entries(fields)) {
    if (definition !== undefined) readers.set(name, readerOf(definition));
  }
  return readers;
}

/** Reads one record: only fields of the dictionary, and a field sent as null is one that was not sent. */
export function readRecord(
  sent: unknown,
  readers: RecordReaders,
): { readonly ok: true; readonly value: RecordValue } | ReadingFault {
  if (typeof sent !== "object" || sent === null || Array.isArray(sent)) return wrongType(sent, "记录", "a record");
  const record = new Map<string, Scalar>();
  for (const [name, value] of Object.entries(sent)) {
    const read = readers.get(name);
    if (read === undefined) return at(name, unknownField(readers));
    if (value === null || value === undefined) continue;
    const reading = scalarOf(read(value));
    if (!reading.ok) return at(name, reading);
    record.set(name, reading.value);
  }
  return { ok: true, value: record };
}

/** A reading of a single value: lists do not hold lists. */
export function scalarOf(reading: Reading): { readonly ok: true; readonly value: Scalar } | ReadingFault {
  if (!reading.ok) return reading;
  const { value } = reading;
  if (typeof value !== "object") return { ok: true, value };
  return fault("WRONG_TYPE", "列表中不能再有列表", "a list cannot hold lists");
}

function unknownField(readers: RecordReaders): ReadingFault {
  const names = [...readers.keys()].join(", ");
  return fault("UNKNOWN_FIELD", `记录没有这个字段，已有：${names}`, `the record has no such field; it has: ${names}`);
}

function at(name: string, found: ReadingFault): ReadingFault {
  return { ...found, pointer: `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}${found.pointer ?? ""}` };
}
