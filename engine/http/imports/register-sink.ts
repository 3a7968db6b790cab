import type { Cases } from "../../cases/cases.ts";
import { instantOf as millisecondsOf } from "../../core/calendar/instant.ts";
import { SunmapError } from "../../core/errors.ts";
import type { CaseEvent, CaseRequest, IsoDateTime } from "../../core/model/formats.generated.ts";
import type { ImportedCase, ImportSink, TakenCase } from "../../logs/import/import-sink.ts";

/** What is wrong with a case alone: the import goes on without it. */
const REFUSALS: ReadonlySet<string> = new Set(["CASE_EXISTS", "CASE_CLOSED", "EVENT_CONFLICT", "EVENTS_TOO_MANY"]);

/** Puts imported cases into the register: unknown ones are opened, known ones are told what they do not know. */
export function registerSink(cases: Cases, now: () => IsoDateTime): ImportSink {
  return {
    take: async (found) => {
      const taken = await open(cases, found, now());
      const closedAt = found.attributes.closedAt ?? (found.finished ? lastInstant(found.events) : undefined);
      if (closedAt !== undefined) await cases.close(found.id, { at: closedAt }, now());
      return taken;
    },
    refusal: (fault) => (fault instanceof SunmapError && REFUSALS.has(fault.code) ? fault.code : undefined),
  };
}

async function open(cases: Cases, found: ImportedCase, now: IsoDateTime): Promise<TakenCase> {
  const { id, power, attributes } = found;
  const events = [...found.events];
  const known = cases.shelf.find(id);
  if (known === undefined) {
    const { closedAt: _closedAt, ...about } = attributes;
    const request: CaseRequest = { id, power, ...about, events };
    await cases.open(request, now, "another");
    return { accepted: events.length, repeated: 0 };
  }
  if (known.about.power !== power) throw new SunmapError("CASE_EXISTS", { case: id });
  if (events.length === 0) return { accepted: 0, repeated: 0 };
  const { isNew } = await cases.tell(id, events, now, "another");
  const accepted = isNew.filter(Boolean).length;
  return { accepted, repeated: isNew.length - accepted };
}

function lastInstant(events: readonly CaseEvent[]): IsoDateTime | undefined {
  const latest = events.reduce<CaseEvent | undefined>(
    (last, event) => (last === undefined || millisecondsOf(event.at) >= millisecondsOf(last.at) ? event : last),
    undefined,
  );
  return latest?.at;
}
