import type { CaseEvent } from "../../core/model/formats.generated.ts";
import { LOG_LIMITS } from "../log-limits.ts";
import type { CaseAttributes, LogCase } from "../log-piece.ts";
import { LogRefused } from "../log-refused.ts";
import type { LogReport } from "../log-report.ts";

/** A case of which more events may come. */
export type OpenCase = {
  readonly id: string;
  attributes: CaseAttributes;
  readonly events: CaseEvent[];
  /** Where it was first met. */
  readonly place: number;
};

/** Adds what another piece of the log tells of the case; what it tells of the case as a whole replaces what was told. */
export function join(open: OpenCase, attributes: CaseAttributes, events: readonly CaseEvent[]): void {
  for (const event of events) open.events.push(event);
  if (Object.keys(attributes).length > 0) {
    const facts = { ...open.attributes.facts, ...attributes.facts };
    open.attributes = {
      ...open.attributes,
      ...attributes,
      ...(Object.keys(facts).length === 0 ? {} : { facts }),
    };
  }
  if (open.events.length <= LOG_LIMITS.eventsOfCase) return;
  const most = LOG_LIMITS.eventsOfCase;
  throw new LogRefused(`案件“${open.id}”超过${most}个事件`, `the case \`${open.id}\` has more than ${most} events`);
}

/** The case when no more comes. Of events with one id the first is kept. */
export function close({ id, attributes, events, place }: OpenCase, report: LogReport): LogCase {
  if (events.every((event) => event.id === undefined)) return { id, attributes, events };
  const seen = new Set<string>();
  const kept = events.filter((event) => {
    if (event.id === undefined) return true;
    if (seen.has(event.id)) {
      report.tell("EVENT_REPEATED", place);
      return false;
    }
    seen.add(event.id);
    return true;
  });
  return { id, attributes, events: kept };
}
