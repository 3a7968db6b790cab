import type { OrganLevel, OrganNode } from "../../../engine/core/model/formats.generated.ts";

const BELOW: Readonly<Record<OrganLevel, OrganLevel>> = {
  province: "city",
  city: "county",
  county: "office",
  office: "office",
};

/** A new organ below another one, without a name yet; its id is one that is free. */
export function organBelow(organs: readonly OrganNode[], parent: OrganNode): OrganNode {
  const taken = new Set(organs.map(({ id }) => id));
  let number = 1;
  while (taken.has(`${parent.id}-${number}`)) number += 1;
  return { id: `${parent.id}-${number}`, title: { zh: "", en: "" }, level: BELOW[parent.level], parent: parent.id };
}

/** The organs with a change of one; what hung on it by its id stays with it. */
export function withChange(
  organs: readonly OrganNode[],
  index: number,
  change: Partial<OrganNode>,
): readonly OrganNode[] {
  const before = organs[index];
  return organs.map((organ, place) => {
    if (place === index) return { ...organ, ...change };
    return change.id !== undefined && organ.parent === before?.id ? { ...organ, parent: change.id } : organ;
  });
}

/** The organs without one and without all below it. */
export function withoutOrgan(organs: readonly OrganNode[], index: number): readonly OrganNode[] {
  const gone = new Set([index]);
  const ids = new Set([organs[index]?.id]);
  for (let grown = true; grown;) {
    grown = false;
    for (const [place, { id, parent }] of organs.entries()) {
      if (gone.has(place) || parent === undefined || !ids.has(parent)) continue;
      gone.add(place);
      ids.add(id);
      grown = true;
    }
  }
  return organs.filter((_organ, place) => !gone.has(place));
}
