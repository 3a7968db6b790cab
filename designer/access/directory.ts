import type { GrantedRole, OrganNode } from "../../engine/core/model/formats.generated.ts";
import { getPermissions, type PermissionsAnswer } from "../api/account.ts";
import { getOrgans } from "../api/organs.ts";
import type { Choice } from "../elements/matching-choices.ts";
import { language, say } from "../language/language.ts";
import { EVERYWHERE } from "./organs/is-within.ts";
import { drawnRows } from "./organs/drawn-rows.ts";
import { WORDS } from "./words.ts";

/** The organs of the tree and what the roles are called. */
export type Directory = {
  readonly organs: readonly OrganNode[];
  readonly roles: PermissionsAnswer["roles"];
};

export const NO_DIRECTORY: Directory = { organs: [], roles: [] };

/** @throws RequestFailure */
export async function readDirectory(): Promise<Directory> {
  const [{ value }, { roles }] = await Promise.all([getOrgans(), getPermissions()]);
  return { organs: value.organs, roles };
}

export function roleTitle({ roles }: Directory, role: GrantedRole): string {
  const title = roles.find((one) => one.role === role)?.title;
  return title === undefined ? role : say(title);
}

/** What an organ is called; its id where it is not in the tree. */
export function organTitle({ organs }: Directory, id: string): string {
  if (id === EVERYWHERE) return say(WORDS.everywhere);
  const title = organs.find((organ) => organ.id === id)?.title;
  return title === undefined ? id : say(title);
}

/** The organs to choose from, each indented below the one above it. */
export function organChoices({ organs }: Directory): readonly Choice[] {
  const other = language.value === "zh" ? "en" : "zh";
  return [
    { value: EVERYWHERE, label: say(WORDS.everywhere) },
    ...drawnRows(organs, new Set()).map(({ node, depth }) => ({
      value: node.id,
      label: `${"\u3000".repeat(depth - 1)}${say(node.title)}`,
      keywords: node.title[other],
    })),
  ];
}
