import type { LineStretch } from "../api/versions.ts";

/** A stretch of the time line as it is drawn; `when` is where it lies from now. */
export type DrawnStretch = {
  readonly stretch: LineStretch;
  readonly from: number;
  readonly to: number;
  readonly when: "past" | "now" | "coming";
};

/** What the label of a stretch needs, in the units of the drawing. */
const LEAST = 150;
const DAY = 86_400_000;

/**
 * Where the stretches of a time line stand on a drawing: the longer, the wider, but a stretch of many years does not leave
 * the others without room. `now` is where the present is, `width` what all need together.
 */
export function drawStretches(
  stretches: readonly LineStretch[],
  at: number,
  least: number,
): { readonly drawn: readonly DrawnStretch[]; readonly now: number | undefined; readonly width: number } {
  const shares = stretches.map(({ from, until }) => share(Date.parse(from), end(until, Date.parse(from), at)));
  const total = shares.reduce((sum, one) => sum + one, 0);
  const width = Math.max(least, stretches.length * LEAST);
  const free = width - stretches.length * LEAST;
  const drawn: DrawnStretch[] = [];
  let place = 0;
  let now: number | undefined;
  for (const [index, stretch] of stretches.entries()) {
    const to = place + LEAST + (free * (shares[index] ?? 0)) / total;
    const [start, until] = [
      Date.parse(stretch.from),
      stretch.until === undefined ? Infinity : Date.parse(stretch.until),
    ];
    const isNow = start <= at && at < until;
    if (isNow) now = place + (to - place) * shareOf(at, start, end(stretch.until, start, at));
    drawn.push({ stretch, from: place, to, when: isNow ? "now" : at < start ? "coming" : "past" });
    place = to;
  }
  return { drawn, now, width };
}

/** A stretch without an end is drawn as if it went on as long again as it has lasted. */
function end(until: string | undefined, from: number, at: number): number {
  return until === undefined ? Math.max(at, from) + Math.max(at - from, DAY) : Date.parse(until);
}

function share(from: number, to: number): number {
  return Math.log1p(Math.max(0, to - from) / DAY) || 1;
}

function shareOf(at: number, from: number, to: number): number {
  return to === from ? 0 : (at - from) / (to - from);
}
