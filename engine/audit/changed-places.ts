import { isObject } from "../core/model/is-object.ts";

const PLACES = 30;
const DEPTH = 5;

/** Where two states of documents differ: JSON pointers, in which the items of a list go by their name or id. */
export type ChangedPlaces = {
  readonly changed: readonly string[];
  /** How many places more there are. */
  readonly more?: number;
};

/** The places that a change touched, never what stands there: example cases and texts may name people. */
export function changedPlaces(before: unknown, after: unknown): ChangedPlaces {
  const places: string[] = [];
  compare(before, after, "", places);
  const more = places.length - PLACES;
  return { changed: places.slice(0, PLACES), ...(more > 0 && { more }) };
}

function compare(before: unknown, after: unknown, pointer: string, places: string[]): void {
  if (before === after) return;
  const [old, young] = [partsOf(before), partsOf(after)];
  const depth = pointer.split("/").length - 1;
  const isOfOneKind = Array.isArray(before) === Array.isArray(after);
  if (old === undefined || young === undefined || !isOfOneKind || depth >= DEPTH) {
    if (JSON.stringify(before) !== JSON.stringify(after)) places.push(pointer === "" ? "/" : pointer);
    return;
  }
  const found = places.length;
  for (const key of new Set([...old.keys(), ...young.keys()])) {
    compare(old.get(key), young.get(key), `${pointer}/${escaped(key)}`, places);
  }
  if (places.length === found && isReordered(before, after)) places.push(pointer);
}

/** Whether the items of a list stand in another order, or one of those that bear the same name is another. */
function isReordered(before: unknown, after: unknown): boolean {
  return Array.isArray(before) && Array.isArray(after) && JSON.stringify(before) !== JSON.stringify(after);
}

function partsOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (Array.isArray(value)) return new Map(value.map((item, index) => [keyOf(item, index), item]));
  return isObject(value) ? new Map(Object.entries(value)) : undefined;
}

function keyOf(item: unknown, index: number): string {
  if (!isObject(item)) return String(index);
  const name = item["name"] ?? item["id"];
  return typeof name === "string" ? name : String(index);
}

function escaped(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
