import { place } from "../../app/location.ts";

/** The address of a shared condition in the rules tab; what else the address says of the power, such as its version, stays. */
export function conditionAddress(power: string, condition: string | undefined): string {
  const query = new URLSearchParams(place.peek().query);
  for (const part of ["rule", "at"]) query.delete(part);
  query.set("view", "conditions");
  if (condition === undefined) query.delete("condition");
  else query.set("condition", condition);
  return `/powers/${power}/rules?${query.toString()}`;
}
