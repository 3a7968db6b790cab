import type { Training } from "./open-training.ts";
import type { Play } from "./play.ts";
import { scorePoint, totalScore, truthAt } from "./scoring.ts";

/** What a play is worth so far, in percent. */
export function scoreOf({ answers, verdict = "incomplete" }: Play, { session, answer }: Training): number {
  const { evaluation } = answer;
  const points = session.map.peek().steps.flatMap((step) => {
    const said = answers.get(step.id);
    return said === undefined ? [] : [scorePoint(said, truthAt(step, evaluation))];
  });
  return totalScore(points, { said: verdict, given: evaluation.verdict });
}
