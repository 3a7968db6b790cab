import type { Diagram } from "../map/diagram.ts";

/**
 * The elements that have another id in the later diagram and are the same by their kind, their name and what stands
 * around them. Only what is told apart so from everything else on both sides counts.
 */
export function findRenames(before: Diagram, after: Diagram): ReadonlyMap<string, string> {
  const renames = new Map<string, string>();
  const [ids, newIds] = [idsOf(before), idsOf(after)];
  const unknown = [...ids].some((id) => !newIds.has(id)) && [...newIds].some((id) => !ids.has(id));
  if (!unknown) return renames;
  for (let known = -1; known < renames.size;) {
    known = renames.size;
    const taken = new Set(renames.values());
    const gone = portraits(
      before,
      (id) => renames.get(id) ?? id,
      (id) => newIds.has(id) || renames.has(id),
    );
    const come = portraits(
      after,
      (id) => id,
      (id) => ids.has(id) || taken.has(id),
    );
    for (const [portrait, id] of gone) {
      const same = come.get(portrait);
      if (id !== undefined && same !== undefined) renames.set(id, same);
    }
  }
  return renames;
}

function idsOf({ map, lanes }: Diagram): ReadonlySet<string> {
  return new Set([...map.nodes, ...map.flows, ...lanes].map(({ id }) => id));
}

/** What an element looks like without its id, for those whose id says nothing; undefined where two look the same. */
function portraits(
  { map, lanes }: Diagram,
  nameOf: (id: string) => string,
  isKnown: (id: string) => boolean,
): ReadonlyMap<string, string | undefined> {
  const titles = new Map([...map.nodes, ...lanes].map(({ id, title }) => [id, title.zh === id ? "" : title.zh]));
  /** A neighbour is known by its id, or else by its name. */
  const seen = (id: string): string => (isKnown(id) ? `#${nameOf(id)}` : `“${titles.get(id) ?? ""}”`);
  const [into, out] = [neighbours(map.flows, "to", "from", seen), neighbours(map.flows, "from", "to", seen)];
  const posts = new Map(lanes.flatMap((lane) => lane.nodes.map((node) => [node, lane.id] as const)));
  const found = new Map<string, string | undefined>();
  const add = (id: string, portrait: readonly unknown[]): void => {
    if (isKnown(id)) return;
    const key = JSON.stringify(portrait);
    found.set(key, found.has(key) ? undefined : id);
  };
  for (const { id, type, attachedTo } of map.nodes) {
    const around = [into.get(id) ?? [], out.get(id) ?? [], attachedTo && seen(attachedTo)];
    add(id, [type, titles.get(id), seen(posts.get(id) ?? ""), ...around]);
  }
  for (const { id, from, to, title, condition } of map.flows) {
    if (isKnown(from) && isKnown(to)) add(id, ["flow", nameOf(from), nameOf(to), title?.zh, condition]);
  }
  for (const lane of lanes) add(lane.id, ["lane", lane.title.zh]);
  return found;
}

function neighbours(
  flows: Diagram["map"]["flows"],
  at: "from" | "to",
  other: "from" | "to",
  seen: (id: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const flow of flows) found.set(flow[at], [...(found.get(flow[at]) ?? []), seen(flow[other])].toSorted());
  return found;
}
