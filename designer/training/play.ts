import type { PowerMap, Step } from "../../engine/core/map/power-map.ts";
import type { Verdict } from "../../engine/core/model/formats.generated.ts";
import type { PointAnswer } from "./scoring.ts";
import type { OpenChoice, Walk } from "./walk.ts";

/** How far a trainee has come with a case. */
export type Play = {
  /** The place of the token on the path; the length of the path when it has come to its end. */
  readonly position: number;
  /** By step; a step that has an answer has been told. */
  readonly answers: ReadonlyMap<string, PointAnswer>;
  /** The flows chosen where the case does not say which way it goes. */
  readonly chosen: readonly string[];
  readonly verdict: Verdict | undefined;
};

export const AT_THE_START: Play = { position: 0, answers: new Map(), chosen: [], verdict: undefined };

/** What is asked of the trainee where the token stands, or what is told there. */
export type Situation =
  | { readonly kind: "walking" }
  | { readonly kind: "point"; readonly step: Step; readonly answer: PointAnswer | undefined }
  | { readonly kind: "choice"; readonly choice: OpenChoice }
  | { readonly kind: "verdict" }
  | { readonly kind: "finished"; readonly verdict: Verdict };

/** Where the trainee stands: at a control point, at a choice, before the verdict, at the end, or on the way. */
export function situationOf(map: PowerMap, walk: Walk, play: Play): Situation {
  const step = controlPointAt(map, walk, play.position);
  if (step !== undefined) return { kind: "point", step, answer: play.answers.get(step.id) };
  if (play.position < walk.path.length) return { kind: "walking" };
  if (walk.open !== undefined) return { kind: "choice", choice: walk.open };
  return play.verdict === undefined ? { kind: "verdict" } : { kind: "finished", verdict: play.verdict };
}

/** The place of the next control point on the path, or of its end. */
export function nextStop(map: PowerMap, walk: Walk, { position }: Play): number {
  for (let next = position + 1; next < walk.path.length; next += 1) {
    if (controlPointAt(map, walk, next) !== undefined) return next;
  }
  return walk.path.length;
}

/** The control points that the token has come past, each once, in order. */
export function pointsPassed(map: PowerMap, walk: Walk, { position }: Pick<Play, "position">): readonly Step[] {
  return walk.path.slice(0, position + 1).flatMap((_, index) => controlPointAt(map, walk, index) ?? []);
}

/** The control points for paper: those on the walk, and behind them the others where the walk is still open. */
export function pointsOnPaper(map: PowerMap, walk: Walk): readonly Step[] {
  const passed = pointsPassed(map, walk, { position: walk.path.length });
  if (walk.open === undefined) return passed;
  return [...passed, ...map.steps.filter((step) => isControlled(step) && !passed.includes(step))];
}

/** The step at a place of the path if it is controlled and the path comes there for the first time. */
function controlPointAt({ steps }: PowerMap, { path }: Walk, position: number): Step | undefined {
  const id = path[position];
  if (id === undefined || path.indexOf(id) !== position) return undefined;
  return steps.find((step) => step.id === id && isControlled(step));
}

/** Whether a trainee has something to judge at a step: it is a control point, or rules are attached to it. */
function isControlled({ controlPoint, rules }: Step): boolean {
  return controlPoint !== undefined || rules.length > 0;
}
