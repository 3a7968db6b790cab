import type { CheckFinding } from "../../core/check/check-finding.ts";
import { finding } from "../../core/check/finding-catalog.ts";
import type { OrganNode } from "../../core/model/formats.generated.ts";
import type { Service } from "../service.ts";

type Uses = { readonly people: string[]; readonly keys: string[]; readonly powers: string[] };

/**
 * What still hangs on organs that are to go: people who belong to them or hold roles there, keys, and powers. Without their
 * organ nobody could manage any of these.
 *
 * @returns a finding for each organ in use, at the top of the tree that is wanted: the organ itself is no longer in it
 */
export async function organsInUse(
  before: readonly OrganNode[],
  wanted: readonly OrganNode[],
  { accounts, policies }: Pick<Service, "accounts" | "policies">,
): Promise<readonly CheckFinding[]> {
  const kept = new Set(wanted.map(({ id }) => id));
  const gone = before.filter(({ id }) => !kept.has(id));
  if (gone.length === 0) return [];
  const uses = new Map(gone.map(({ id }): [string, Uses] => [id, { people: [], keys: [], powers: [] }]));
  for (const { id, document } of await accounts.people.list()) {
    for (const organ of new Set([document.organ, ...document.grants.map((grant) => grant.organ)]))
      uses.get(organ)?.people.push(id);
  }
  for (const { id, document } of await accounts.keys.list()) uses.get(document.organ)?.keys.push(id);
  for (const { id, power } of policies.catalogue.all()) uses.get(power?.organ.id ?? "")?.powers.push(id);
  return gone.flatMap((organ) => {
    const words = wordsOf(organ, uses.get(organ.id));
    return words === undefined ? [] : [finding("FORM_WRONG", { document: "organs", pointer: "/organs" }, words)];
  });
}

function wordsOf(
  { title }: OrganNode,
  uses: Uses | undefined,
): { readonly zh: string; readonly en: string } | undefined {
  const { people = [], keys = [], powers = [] } = uses ?? {};
  if (people.length + keys.length + powers.length === 0) return undefined;
  const told = [
    { ids: people, zh: "人员", en: "people" },
    { ids: keys, zh: "接口密钥", en: "keys" },
    { ids: powers, zh: "权力事项", en: "powers" },
  ].filter(({ ids }) => ids.length > 0);
  return {
    zh: `“${title.zh}”仍在使用，不能删除：${told.map(({ ids, zh }) => `${zh} ${listed(ids, "、")}`).join("；")}。请先调整`,
    en: `${title.en} is still in use and cannot go: ${told.map(({ ids, en }) => `${en} ${listed(ids, ", ")}`).join("; ")}. Move them first`,
  };
}

const MOST_NAMED = 10;

function listed(ids: readonly string[], separator: string): string {
  return ids.slice(0, MOST_NAMED).join(separator) + (ids.length > MOST_NAMED ? ` … (${ids.length})` : "");
}
