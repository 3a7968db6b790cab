import type { OrganNode } from "../../../engine/core/model/formats.generated.ts";

/** What stands for all organs, also those that are yet to come. */
export const EVERYWHERE = "*";

/** Whether an organ is another one or lies below it; below all organs also lies what is not in the tree. */
export function isWithin(organs: readonly OrganNode[], organ: string, above: string): boolean {
  const seen = new Set<string>();
  for (let here: string | undefined = organ; here !== undefined && !seen.has(here);) {
    if (here === above) return true;
    seen.add(here);
    const id: string = here;
    here = organs.find((node) => node.id === id)?.parent;
  }
  return above === EVERYWHERE;
}
