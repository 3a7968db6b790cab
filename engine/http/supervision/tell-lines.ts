import type { Cases } from "../../cases/cases.ts";
import { SunmapError } from "../../core/errors.ts";
import type { IsoDateTime } from "../../core/model/formats.generated.ts";
import type { EventLine } from "./event-line.ts";

/** What came of a line. `findings`: ids of what is new or changed, told at the last line of its case in the group. */
export type LineOutcome = { readonly line: number } & (
  | { readonly case: string; readonly repeated: boolean; readonly findings: readonly string[] }
  | { readonly fault: unknown }
);

/** Tells cases of the events of a group of lines: those of one case together, and all cases at once. */
export async function tellLines(
  lines: readonly EventLine[],
  cases: Cases,
  now: IsoDateTime,
): Promise<readonly LineOutcome[]> {
  const byCase = new Map<string, EventLine[]>();
  for (const line of lines) byCase.set(line.case, [...(byCase.get(line.case) ?? []), line]);
  const outcomes = await Promise.all([...byCase.values()].map((ofCase) => tellCase(ofCase, cases, now)));
  return outcomes.flat();
}

/** When one of the events cannot be taken, each is told by itself, so that it alone is refused. */
async function tellCase(lines: readonly EventLine[], cases: Cases, now: IsoDateTime): Promise<readonly LineOutcome[]> {
  try {
    return await tellTogether(lines, cases, now);
  } catch (fault) {
    const [only] = lines;
    if (lines.length === 1 && only !== undefined) return [{ line: only.line, fault }];
    const outcomes: LineOutcome[] = [];
    for (const line of lines) outcomes.push(...(await tellCase([line], cases, now)));
    return outcomes;
  }
}

async function tellTogether(
  lines: readonly EventLine[],
  cases: Cases,
  now: IsoDateTime,
): Promise<readonly LineOutcome[]> {
  const [first] = lines;
  if (first === undefined) return [];
  const { case: id } = first;
  await openUnknown(lines, cases, now);
  const known = cases.shelf.get(id).about;
  if (lines.some(({ power = known.power }) => power !== known.power))
    throw new SunmapError("CASE_EXISTS", { case: id });
  const { isNew, findings } = await cases.tell(
    id,
    lines.map(({ event }) => event),
    now,
  );
  const last = lines.at(-1);
  return lines.map((line, index) => ({
    line: line.line,
    case: id,
    repeated: isNew[index] !== true,
    findings: line === last ? findings : [],
  }));
}

/** Somebody else may open it at the same time; then it is known, and that is all that is wanted. */
async function openUnknown(lines: readonly EventLine[], cases: Cases, now: IsoDateTime): Promise<void> {
  const [first] = lines;
  const power = lines.find((line) => line.power !== undefined)?.power;
  if (first === undefined || power === undefined || cases.shelf.find(first.case) !== undefined) return;
  const openedAt = lines
    .map(({ event }) => event.at)
    .reduce((earliest, at) => (Date.parse(at) < Date.parse(earliest) ? at : earliest), first.event.at);
  try {
    await cases.open({ id: first.case, power, openedAt }, now);
  } catch (fault) {
    if (!(fault instanceof SunmapError) || fault.code !== "CASE_EXISTS") throw fault;
  }
}
