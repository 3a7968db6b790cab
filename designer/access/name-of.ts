import type { Account } from "../api/account.ts";
import { say } from "../language/language.ts";
import { WORDS } from "./words.ts";

const PLAYS_ALL_PARTS = "demo-everybody";

/** What somebody is called. The one who plays all parts in a demonstration has no name, and is called after that. */
export function nameOf({ id, name }: Pick<Account, "id" | "name">): string {
  return id === PLAYS_ALL_PARTS ? say(WORDS.everybody) : name;
}
