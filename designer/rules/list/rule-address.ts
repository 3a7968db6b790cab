import { place } from "../../app/location.ts";

/** The address of a rule in the rules tab; what else the address says of the power, such as its version, stays. */
export function ruleAddress(power: string, rule: string | undefined): string {
  const query = new URLSearchParams(place.peek().query);
  for (const part of ["view", "at", "condition"]) query.delete(part);
  if (rule === undefined) query.delete("rule");
  else query.set("rule", rule);
  const text = query.toString();
  return `/powers/${power}/rules${text === "" ? "" : `?${text}`}`;
}
