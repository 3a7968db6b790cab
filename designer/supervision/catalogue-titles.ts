import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { listPowers } from "../api/policies.ts";
import { say } from "../language/language.ts";

/** What powers and organs are called, by id. */
export type CatalogueTitles = Readonly<Record<"powers" | "organs", Readonly<Record<string, LocalizedText>>>>;

export const NO_TITLES: CatalogueTitles = { powers: {}, organs: {} };

/** The titles of the catalogue. Without the service there are none, and ids are shown. */
export async function readCatalogueTitles(): Promise<CatalogueTitles> {
  const powers = (await listPowers().catch(() => [])).flatMap(({ id, power }) => (power ? [{ id, power }] : []));
  return {
    powers: Object.fromEntries(powers.map(({ id, power }) => [id, power.title])),
    organs: Object.fromEntries(powers.map(({ power: { organ } }) => [organ.id, organ.title])),
  };
}

export function titleOf(titles: Readonly<Record<string, LocalizedText>>, id: string): string {
  const title = Object.hasOwn(titles, id) ? titles[id] : undefined;
  return title === undefined ? id : say(title);
}
