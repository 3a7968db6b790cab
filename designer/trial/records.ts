import type { FactDefinition } from "../../engine/core/model/formats.generated.ts";
import { isObject } from "../../engine/core/model/is-object.ts";

type Rows = readonly unknown[];

/** The rows with one more: an empty record, or an empty item. */
export function withRow(rows: Rows, { items }: Pick<FactDefinition, "items">): Rows {
  return [...rows, items === undefined ? {} : ""];
}

export function withoutRow(rows: Rows, index: number): Rows {
  return rows.filter((_, position) => position !== index);
}

/** The rows with another value in one place; undefined takes the field out of its record. Without a field the row is the value. */
export function withCell(rows: Rows, index: number, field: string | undefined, value: unknown): Rows {
  return rows.map((row, position) => {
    if (position !== index) return row;
    if (field === undefined) return value ?? "";
    const record = isObject(row) ? row : {};
    if (value !== undefined) return { ...record, [field]: value };
    return Object.fromEntries(Object.entries(record).filter(([name]) => name !== field));
  });
}
