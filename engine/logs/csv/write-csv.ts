import type { CaseEvent } from "../../core/model/formats.generated.ts";
import type { LogCase } from "../log-piece.ts";
import { csvRow, UTF8_MARK } from "./csv-row.ts";

/**
 * A log as CSV, case by case as text: a row an event. A cell that a program for tables would run as a formula is guarded;
 * reading it again gives the same cases. It begins with the mark by which such programs know UTF-8.
 */
export async function* writeCsv(cases: Iterable<LogCase> | AsyncIterable<LogCase>): AsyncGenerator<string> {
  yield UTF8_MARK + csvRow(COLUMNS);
  for await (const found of cases) yield found.events.map((event, index) => rowOf(found, event, index === 0)).join("");
}

const COLUMNS = [
  "case",
  "id",
  "step",
  "activity",
  "transition",
  "at",
  "person",
  "post",
  "facts",
  "clock",
  "evidence",
  "title",
  "openedAt",
  "closedAt",
  "caseFacts",
];

/** What is known of the case as a whole stands in its first row. */
function rowOf({ id, attributes, events: _events }: LogCase, event: CaseEvent, isFirst: boolean): string {
  const { title, openedAt, closedAt, facts } = isFirst ? attributes : {};
  return csvRow([
    id,
    event.id,
    event.step,
    event.activity,
    event.transition,
    event.at,
    event.person,
    event.post,
    json(event.facts),
    json(event.clock),
    json(event.evidence),
    title,
    openedAt,
    closedAt,
    json(facts),
  ]);
}

function json(value: unknown): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value);
}
