import { place } from "../app/location.ts";
import { endOfDay, startOfDay } from "../evaluations/day-bounds.ts";

/** What the pages of supervision are narrowed by; each stands in the address. */
export type FilterName = "power" | "organ" | "grade" | "code" | "state" | "undecided" | "from" | "to";

/** The filters in the address as the service is asked: days as the instants at which they begin and end in Shanghai. */
export function asked<Name extends FilterName>(
  query: URLSearchParams,
  names: readonly Name[],
): Readonly<Partial<Record<Name, string>>> {
  const values: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = query.get(name) ?? "";
    if (value !== "") values[name] = instantOf(name, value);
  }
  return values;
}

/** An address with the filters that stand in this one, changed as told; an empty value takes one away. */
export function addressWith(path: string, change: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams();
  for (const name of ["power", "organ", "grade", "code", "from", "to"] as const) {
    const value = place.value.query.get(name);
    if (value !== null) query.set(name, value);
  }
  for (const [name, value] of Object.entries(change)) {
    if (value === "") query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}

/** The address of the findings with the filters that stand in this one, without its days: those of a case are not those of its findings. */
export function findingsAddress(change: Readonly<Record<string, string>>): string {
  return addressWith("/findings", { from: "", to: "", ...change });
}

function instantOf(name: FilterName, value: string): string {
  if (name === "from") return startOfDay(value);
  return name === "to" ? endOfDay(value) : value;
}
