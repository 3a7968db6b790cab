import type { Account } from "../api/account.ts";
import { say } from "../language/language.ts";
import { WORDS } from "./words.ts";

/** The one who plays all parts in a demonstration. */
const PLAYS_ALL_PARTS = "demo-everybody";

/** Whether what somebody does is done in the name that he gives: so for systems, and for the one who plays all parts. */
export function actsForOthers({ id, kind }: Pick<Account, "id" | "kind">): boolean {
  return kind === "system" || id === PLAYS_ALL_PARTS;
}

/** What somebody is called. The one who plays all parts in a demonstration has no name, and is called after that. */
export function nameOf({ id, name }: Pick<Account, "id" | "name">): string {
  return id === PLAYS_ALL_PARTS ? say(WORDS.everybody) : name;
}
