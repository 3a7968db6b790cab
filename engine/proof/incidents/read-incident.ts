import { isObject } from "../../core/model/is-object.ts";
import type { Incident } from "./incident.ts";
import type { DatedIncident } from "./incident-book.ts";

/** An incident of its JSON; undefined for a text that is none. */
export function readIncident(text: string): Incident | undefined {
  const read = parse(text);
  return isNumbered(read) && isDated(read) ? read : undefined;
}

/** As `readIncident`, of one whose number is kept apart. */
export function readNumbered(seq: number, text: string): Incident | undefined {
  const read = parse(text);
  return isDated(read) ? { ...read, seq } : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isNumbered(read: unknown): read is { readonly seq: number } {
  return isObject(read) && Number.isSafeInteger(read["seq"]);
}

function isDated(read: unknown): read is DatedIncident {
  return isObject(read) && ["kind", "key", "at"].every((name) => typeof read[name] === "string");
}
