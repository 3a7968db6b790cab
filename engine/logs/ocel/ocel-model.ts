import { isObject } from "../../core/model/is-object.ts";
import type { Cell } from "../event/fact-cell.ts";

/** An object or an event of an OCEL 2.0 log, as far as it can be used. */
export type OcelEntry = {
  readonly id: string;
  readonly type: string;
  readonly time: string;
  readonly attributes: readonly OcelAttribute[];
  /** Ids of the objects that it has to do with. */
  readonly objects: readonly string[];
};

type OcelAttribute = { readonly name: string; readonly cell: Cell; readonly time: string };

/** Reads a member of `objects` or `events`. What is not there stays empty. */
export function toOcelEntry(value: unknown): OcelEntry {
  const own = isObject(value) ? value : {};
  return {
    id: textAt(own, "id"),
    type: textAt(own, "type"),
    time: textAt(own, "time"),
    attributes: listAt(own, "attributes").map((attribute) => ({
      name: textAt(attribute, "name"),
      cell: cellOf(Object.hasOwn(attribute, "value") ? attribute["value"] : undefined),
      time: textAt(attribute, "time"),
    })),
    objects: listAt(own, "relationships").map((relation) => textAt(relation, "objectId")),
  };
}

type Json = Readonly<Record<string, unknown>>;

function textAt(value: Json, key: string): string {
  const found = Object.hasOwn(value, key) ? value[key] : undefined;
  return typeof found === "string" ? found : typeof found === "number" ? String(found) : "";
}

function listAt(value: Json, key: string): Json[] {
  const found = Object.hasOwn(value, key) ? value[key] : undefined;
  return Array.isArray(found) ? found.filter(isObject) : [];
}

function cellOf(value: unknown): Cell {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : undefined;
}
