import type { GroupMapping } from "../../core/model/formats.generated.ts";
import type { Grant } from "../principal.ts";

/** The roles that the members of these groups hold. A group that is not mapped gives none. */
export function grantsOfGroups({ groups: mapped }: GroupMapping, groups: readonly string[]): readonly Grant[] {
  const held = new Set(groups);
  const grants = mapped.filter(({ group }) => held.has(group)).flatMap((group) => group.grants);
  return [...new Map(grants.map(({ role, organ }) => [`${role} ${organ}`, { role, organ }])).values()];
}

/** The groups of a claim: a list, or one text in which spaces or commas stand between them. */
export function groupsIn(claim: unknown): readonly string[] {
  if (typeof claim === "string") return claim.split(/[\s,]+/).filter((group) => group !== "");
  return Array.isArray(claim) ? claim.filter((group) => typeof group === "string") : [];
}

/** A claim by its path: `groups`, or `realm_access.roles` inside of another. Only own keys are looked at. */
export function claimAt(claims: Readonly<Record<string, unknown>>, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  let found: unknown = claims;
  for (const key of path.split(".")) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, key)) return undefined;
    found = new Map<string, unknown>(Object.entries(found)).get(key);
  }
  return found;
}
