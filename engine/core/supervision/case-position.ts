import type { MapFlowing } from "../map/map-flowing.ts";

/** Where a case stands on the map: the ways that are open to it. */
export type CasePosition = {
  readonly pass: (element: string) => void;
  /** Whether a way that is open leads to one of these elements. */
  readonly leadsTo: (elements: ReadonlySet<string>) => boolean;
  /** The steps at which the case now waits, by the element after which it came there: no other way is open from it. */
  readonly waiting: () => ReadonlyMap<string, string>;
};

/**
 * Follows a case over the map. It keeps more ways open than there may be (of an inclusive gateway every one, beside a
 * subprocess the one that it was entered on), so that no limit is dropped which may still have to be kept.
 */
export function casePosition({ next, previous, types }: MapFlowing): CasePosition {
  const open = new Map<string, Set<string>>();
  const leave = (from: string, to: string): void => {
    const ways = open.get(from);
    ways?.delete(to);
    if (!isSplit(next.get(from), types.get(from)) || ways?.size === 0) open.delete(from);
  };
  const pass = (element: string): void => {
    const arriving = arrivals(element, previous, open);
    const joins = isGateway(types.get(element), PARALLEL);
    for (const [from, to] of joins ? arriving : arriving.slice(0, 1)) leave(from, to);
    open.set(element, new Set(next.get(element)));
  };
  const leadsTo = (elements: ReadonlySet<string>): boolean => {
    for (const ways of open.values()) for (const way of ways) if (elements.has(way)) return true;
    return false;
  };
  const waiting = (): ReadonlyMap<string, string> => {
    const found = new Map<string, string>();
    for (const [from, ways] of open) {
      const sure = ways.size === 1 || isSplit(next.get(from), types.get(from));
      if (sure) for (const way of ways) found.set(behindMerges(way, next, types), from);
    }
    return found;
  };
  return { pass, leadsTo, waiting };
}

/** The first element on a way that is no gateway with a single way out. */
function behindMerges(
  way: string,
  next: ReadonlyMap<string, readonly string[]>,
  types: ReadonlyMap<string, string>,
): string {
  const seen = new Set<string>();
  let element = way;
  while (types.get(element) === "ExclusiveGateway" && !seen.has(element)) {
    seen.add(element);
    const [only, ...others] = next.get(element) ?? [];
    if (only === undefined || others.length > 0) break;
    element = only;
  }
  return element;
}

const PARALLEL = /^(Parallel|Inclusive|Complex)Gateway$/;

function isGateway(type: string | undefined, kinds: RegExp): boolean {
  return type !== undefined && kinds.test(type);
}

/** Whether every way out is taken: of a parallel gateway, and of a step that several flows leave. */
function isSplit(ways: readonly string[] | undefined, type: string | undefined): boolean {
  if ((ways?.length ?? 0) < 2 || type === undefined) return false;
  return isGateway(type, PARALLEL) || !type.endsWith("Gateway");
}

/** The open ways on which an element is reached: directly, else over elements that are passed without a word. */
function arrivals(
  element: string,
  previous: ReadonlyMap<string, readonly string[]>,
  open: ReadonlyMap<string, ReadonlySet<string>>,
): (readonly [string, string])[] {
  const seen = new Set<string>();
  let level: readonly string[] = [element];
  while (level.length > 0) {
    const flows = level.flatMap((to) => (previous.get(to) ?? []).map((from): readonly [string, string] => [from, to]));
    const found = flows.filter(([from, to]) => open.get(from)?.has(to) === true);
    if (found.length > 0) return found;
    level = flows.map(([from]) => from).filter((from) => !seen.has(from));
    for (const from of level) seen.add(from);
  }
  return [];
}
