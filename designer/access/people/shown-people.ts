import type { OrganNode, RoleGrant } from "../../../engine/core/model/formats.generated.ts";
import { isWithin } from "../organs/is-within.ts";

/** What people are narrowed by; an empty text narrows by nothing. */
export type WantedPeople = Readonly<Record<"sought" | "role" | "organ", string>>;

/** Somebody with an account here works in an organ; somebody from outside has a name there. */
type Listed = {
  readonly id: string;
  readonly name: string;
  readonly organ?: string;
  readonly subject?: string;
  readonly grants: readonly RoleGrant[];
};

/** Those whose name or account holds what is sought, who hold the role, and who work or hold it in the organ or below. */
export function shownPeople<Person extends Listed>(
  people: readonly Person[],
  wanted: WantedPeople,
  organs: readonly OrganNode[],
): readonly Person[] {
  const sought = wanted.sought.trim().toLowerCase();
  const { role, organ } = wanted;
  return people.filter((person) => {
    if (!`${person.name} ${person.id} ${person.subject ?? ""}`.toLowerCase().includes(sought)) return false;
    const held = person.grants.filter((grant) => role === "" || grant.role === role);
    if (role !== "" && held.length === 0) return false;
    const places = [person.organ, ...held.map((grant) => grant.organ)];
    return organ === "" || places.some((place) => place !== undefined && isWithin(organs, place, organ));
  });
}
