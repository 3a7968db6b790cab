import type { OrganNode } from "../../../engine/core/model/formats.generated.ts";
import type { ListedPerson } from "../../api/people.ts";
import { isWithin } from "../organs/is-within.ts";

/** Those whose name or account holds what is sought, who hold the role, and who work or hold it in the organ or below. */
export function shownPeople(
  people: readonly ListedPerson[],
  wanted: Readonly<Record<"sought" | "role" | "organ", string>>,
  organs: readonly OrganNode[],
): readonly ListedPerson[] {
  const sought = wanted.sought.trim().toLowerCase();
  const { role, organ } = wanted;
  return people.filter((person) => {
    if (!`${person.name} ${person.id}`.toLowerCase().includes(sought)) return false;
    const held = person.grants.filter((grant) => role === "" || grant.role === role);
    if (role !== "" && held.length === 0) return false;
    return organ === "" || [person, ...held].some((one) => isWithin(organs, one.organ, organ));
  });
}
