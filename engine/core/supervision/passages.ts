import { dateInShanghai } from "../calendar/date-arithmetic.ts";
import type { IsoDateTime, PathMove } from "../model/formats.generated.ts";
import type { BegunStep, CaseCourse } from "./case-course.ts";

/** An instant of a case, its day, and the event that shows it; without an event it is the opening of the case. */
export type Moment = { readonly at: IsoDateTime; readonly on: string; readonly event: string | undefined };

/** One element of the map, as the case came to it. */
export type Passage = {
  readonly element: string;
  readonly kind: PathMove["kind"];
  /** When it was begun, as its event or the end of what came before tells. */
  readonly begun: Moment;
  readonly ended: Moment;
  /** When the next thing was done: an element passed without an event of its own was passed by then. */
  readonly followed: Moment | undefined;
};

/** The way of a case over its map, with its instants. Empty for a case of which nothing is known yet. */
export function passagesOf({ path, begun, openedAt }: CaseCourse): readonly Passage[] {
  const first = path.find(({ at }) => at !== undefined);
  const opened = openedAt ?? first?.at;
  if (opened === undefined) return [];
  const begins = [...begun];
  const following = followers(path);
  const passages: Passage[] = [];
  let before = momentOf(opened, openedAt === undefined ? first?.event : undefined);
  for (const [index, { kind, element, at, event }] of path.entries()) {
    const ended = at === undefined ? before : momentOf(at, event ?? before.event);
    if (element !== undefined) {
      const own = event === undefined ? undefined : takeBegin(begins, element, ended.at);
      passages.push({ element, kind, begun: own ?? before, ended, followed: following[index] });
    }
    before = ended;
  }
  return passages;
}

export function momentOf(at: IsoDateTime, event: string | undefined): Moment {
  return { at, on: dateInShanghai(at), event };
}

/** For every move the next one that has an event. */
function followers(path: readonly PathMove[]): (Moment | undefined)[] {
  const found: (Moment | undefined)[] = [];
  let next: Moment | undefined;
  for (const { at, event } of path.toReversed()) {
    found.push(next);
    if (at !== undefined && event !== undefined) next = momentOf(at, event);
  }
  return found.toReversed();
}

/** A step done several times was begun as often: each begin belongs to the first end after it. */
function takeBegin(begins: BegunStep[], element: string, end: IsoDateTime): Moment | undefined {
  const index = begins.findIndex(({ step }) => step === element);
  const begin = begins[index];
  if (begin === undefined || Date.parse(begin.at) > Date.parse(end)) return undefined;
  begins.splice(index, 1);
  return momentOf(begin.at, begin.event);
}
