import type { Accounts } from "../accounts.ts";
import type { Authority } from "../authority.ts";
import { ROOT_ORGAN } from "../principal.ts";
import { hasOtherAdministrator } from "./people.ts";

const NOBODY = "";

/**
 * The one-time link with which the first administrator sets himself up, behind the address of the service. Undefined when
 * there is an administrator of everything, and where no accounts are needed.
 */
export async function firstSetupLink(
  { mode, people, links }: Pick<Accounts, "mode" | "people" | "links">,
  { organs }: Pick<Authority, "organs">,
): Promise<string | undefined> {
  if (mode !== "accounts") return undefined;
  const top = [ROOT_ORGAN, organs.root ?? ROOT_ORGAN];
  if (hasOtherAdministrator(await people.list(), NOBODY, top)) return undefined;
  return `/setup#${await links.newSetup()}`;
}
