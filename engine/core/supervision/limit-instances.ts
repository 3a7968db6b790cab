import type { CaseCourse } from "./case-course.ts";
import { casePosition, type CasePosition } from "./case-position.ts";
import type { LimitPlan, PlannedLimit } from "./limit-plan.ts";
import { momentOf, passagesOf, type Moment, type Passage } from "./passages.ts";

/** One time at which a case came under a limit. */
export type LimitInstance = {
  readonly limit: PlannedLimit;
  readonly started: Moment;
  /** When what the limit is for was done. */
  readonly ended: Moment | undefined;
  /** When its time ended though that was not done: it was skipped, the limit started anew, or the case ended. */
  readonly broughtTo: Moment | undefined;
};

/**
 * Every time at which a case came under one of its limits. A limit starts anew each time its start is passed again as drawn;
 * one of which the case took another way, so that its end is no longer ahead, has lapsed.
 */
export function limitInstances(plan: LimitPlan, course: CaseCourse): readonly LimitInstance[] {
  const passages = passagesOf(course);
  const position = casePosition(plan.flowing);
  const records = plan.limits.map((limit) => new LimitRecord(limit));
  const last = course.completeAt === undefined ? undefined : momentOf(course.completeAt, passages.at(-1)?.ended.event);
  for (const passage of passages) {
    if (passage.kind !== "logOnly") position.pass(passage.element);
    for (const record of records) record.pass(passage, position, last);
  }
  if (passages.length > 0 && course.completeAt === undefined) enterSteps(records, passages, course, position);
  return records.flatMap((record) => record.close(last, passages, course));
}

/** What happened to one limit, passage by passage. */
class LimitRecord {
  readonly limit: PlannedLimit;
  readonly #instances: LimitInstance[] = [];
  #started: Moment | undefined;
  /** What the limit is for was done out of order, before the limit began. */
  #doneBefore = false;

  constructor(limit: PlannedLimit) {
    this.limit = limit;
  }

  /** `last` is the end of the case, if it has come to one. */
  pass({ element, kind, begun, ended, followed }: Passage, position: CasePosition, last: Moment | undefined): void {
    const { points, bound } = this.limit;
    if (points === undefined) return;
    const isOwnStep = points.from === points.to;
    if (isOwnStep && element === points.to) {
      if (this.#mayStart(kind)) this.#add({ started: this.#started ?? begun, ended });
    } else if (element === points.to && this.#started !== undefined) {
      // A notice period passed without an event of its own may have lasted until the next thing was done.
      const end = kind === "silent" && bound === "atLeast" ? followed : ended;
      if (kind === "mapOnly") this.#skip(this.#started, followed ?? last ?? ended);
      else if (end !== undefined) this.#add({ started: this.#started, ended: end });
    } else if (element === points.to && kind === "logOnly") {
      this.#doneBefore = true;
    } else if (this.#started !== undefined && kind !== "logOnly" && !position.leadsTo(points.ahead)) {
      this.#started = undefined;
    }
    if (element === points.from && !isOwnStep && this.#mayStart(kind)) {
      if (this.#started !== undefined) this.#add({ started: this.#started, broughtTo: ended });
      this.#started = ended;
    }
  }

  /** Where it was done before, nobody waited for it here: that it was out of order is told by itself. */
  #skip(started: Moment, broughtTo: Moment): void {
    if (this.#doneBefore) this.#started = undefined;
    else this.#add({ started, broughtTo });
    this.#doneBefore = false;
  }

  /** A step at which the case has arrived, or that was begun. */
  enter(step: string, at: Moment): void {
    const { points } = this.limit;
    if (points?.from === step && points.fromBegin && this.#started === undefined) this.#started = at;
  }

  close(last: Moment | undefined, passages: readonly Passage[], course: CaseCourse): readonly LimitInstance[] {
    const [first] = passages;
    if (this.limit.points === undefined && first !== undefined) {
      const started = course.openedAt === undefined ? first.begun : momentOf(course.openedAt, undefined);
      this.#add({ started, ended: last });
    } else if (this.#started !== undefined) this.#add({ started: this.#started, broughtTo: last });
    return this.#instances;
  }

  /** What was done out of place starts a limit only where nothing else did: repeating a step must not buy time. */
  #mayStart(kind: Passage["kind"]): boolean {
    if (kind === "logOnly") return this.#started === undefined && this.#instances.length === 0;
    return kind !== "mapOnly";
  }

  #add({
    started,
    ended,
    broughtTo,
  }: {
    started: Moment;
    ended?: Moment | undefined;
    broughtTo?: Moment | undefined;
  }): void {
    this.#instances.push({ limit: this.limit, started, ended, broughtTo });
    this.#started = undefined;
  }
}

function enterSteps(
  records: readonly LimitRecord[],
  passages: readonly Passage[],
  { begun }: CaseCourse,
  position: CasePosition,
): void {
  const passed = new Map(passages.map(({ element, ended }) => [element, ended]));
  for (const { step, at, event } of begun) {
    const done = passed.get(step);
    if (done !== undefined && Date.parse(done.at) >= Date.parse(at)) continue;
    for (const record of records) record.enter(step, momentOf(at, event));
  }
  for (const [step, after] of position.waiting()) {
    const came = passed.get(after);
    if (came !== undefined) for (const record of records) record.enter(step, came);
  }
}
