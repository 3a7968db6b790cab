import type { CaseEvent } from "../../core/model/formats.generated.ts";
import type { LogCase } from "../../logs/log-piece.ts";
import { seededRandom } from "../../simulate/random.ts";
import { FINE_STEPS } from "./fine-map.ts";

const DEVIATING = 0.1;
const HOUR = 3_600_000;
const BEGIN = Date.parse("2025-01-06T01:00:00Z");
const PERSONS = 97;

/** Cases of the map of fines, one in ten of which differs from it; a case has 3.7 events on average. Always the same ones. */
export function* fineCases(count: number): Generator<LogCase> {
  const random = seededRandom(20_260_304);
  for (let number = 0; number < count; number += 1) {
    const steps = random() < DEVIATING ? deviating(aRun(random), random) : aRun(random);
    let instant = BEGIN + number * 180_000;
    const events = steps.map((activity): CaseEvent => {
      instant += Math.floor((1 + random() * 60) * HOUR);
      const at = `${new Date(instant).toISOString().slice(0, 19)}+08:00`;
      return { activity, at, person: `u-${Math.floor(random() * PERSONS)}` };
    });
    yield { id: `案〔2026〕${number}号`, attributes: {}, events };
  }
}

function aRun(random: () => number): string[] {
  const begun = random() < 0.55 ? [0, 1] : [0, 2, 3];
  if (random() < 0.8) return begun.map(nameOf);
  const together = random() < 0.5 ? [4, 5] : [5, 4];
  const loops = Array.from({ length: random() < 0.15 ? 1 + Math.floor(random() * 3) : 0 }, () => [7, 6]).flat();
  return [...begun, ...together, 6, ...loops, 8, 9, random() < 0.7 ? 10 : 11].map(nameOf);
}

function deviating(run: readonly string[], random: () => number): string[] {
  const place = Math.floor(random() * run.length);
  const kind = random();
  if (kind < 0.4) return run.toSpliced(place, 1);
  if (kind < 0.6) return run.toSpliced(place, 0, "领导批示");
  if (kind < 0.8) return run.toSpliced(place, 0, run[place] ?? "");
  const [one = "", other = ""] = run.slice(place, place + 2);
  return other === "" ? [...run] : run.toSpliced(place, 2, other, one);
}

function nameOf(step: number): string {
  return FINE_STEPS[step] ?? "";
}
