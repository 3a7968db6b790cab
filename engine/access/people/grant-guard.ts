import { SunmapError } from "../../core/errors.ts";
import type { LocalizedText } from "../../core/model/formats.generated.ts";
import type { OrganTree } from "../organ-tree.ts";
import { ROOT_ORGAN, type Grant } from "../principal.ts";
import type { Reach } from "../reach.ts";
import { hasOtherAdministrator, isTop, type KeptPerson } from "./people.ts";
import type { Person } from "./person.ts";

/** Who changes a person: where he may do so, and which organs there are. */
export type Granting = { readonly by: string; readonly reach: Reach; readonly organs: OrganTree };

type Wanted = Pick<Person, "organ" | "grants"> & { readonly disabled?: boolean; readonly removed?: true };

/**
 * Lets nobody grant or withdraw what lies outside the organs in which he is administrator, or change what he may do
 * himself. The last administrator of everything stays one.
 *
 * @throws PERMISSION_REFUSED for a person of another organ, GRANT_REFUSED with the reason
 */
export function requireGrantable(
  before: KeptPerson | undefined,
  wanted: Wanted,
  { by, reach, organs }: Granting,
  people: readonly KeptPerson[],
): void {
  for (const organ of new Set([wanted.organ, before?.document.organ ?? wanted.organ]))
    reach.require({ organs: [organ] });
  const granted = before?.document.grants ?? [];
  const changed = [...without(wanted.grants, granted), ...without(granted, wanted.grants)];
  for (const { organ } of [wanted, ...without(wanted.grants, granted)]) {
    if (organ !== ROOT_ORGAN && organs.find(organ) === undefined)
      throw refused({ zh: `没有机关“${organ}”`, en: `there is no organ \`${organ}\`` });
  }
  if (changed.some(({ organ }) => !reach.covers({ organs: [organ] }))) throw refused(ELSEWHERE);
  const isOut = wanted.disabled === true || wanted.removed === true;
  if (before?.id === by && (changed.length > 0 || isOut)) throw refused(ONESELF);
  const top = [ROOT_ORGAN, organs.root ?? ROOT_ORGAN];
  const wasTop = granted.some((grant) => isTop(grant, top));
  const staysTop = !isOut && wanted.grants.some((grant) => isTop(grant, top));
  if (before !== undefined && wasTop && !staysTop && !hasOtherAdministrator(people, before.id, top))
    throw refused(LAST);
}

const ELSEWHERE = {
  zh: "只能在本人管理的机关范围内授权",
  en: "roles can be granted only in the organs that one administers",
};
const ONESELF = { zh: "不能更改自己的授权或停用自己", en: "nobody changes his own grants or disables himself" };
const LAST = { zh: "最后一名系统管理员不能移除", en: "the last administrator cannot be taken away" };

function without(grants: readonly Grant[], others: readonly Grant[]): readonly Grant[] {
  return grants.filter((grant) => !others.some(({ role, organ }) => role === grant.role && organ === grant.organ));
}

function refused(reason: LocalizedText): SunmapError {
  return new SunmapError("GRANT_REFUSED", { reason });
}
