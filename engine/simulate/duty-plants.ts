import { addDays } from "../core/calendar/date-arithmetic.ts";
import type { EvidenceRecord } from "../core/model/formats.generated.ts";
import type { Planter } from "./flow-plants.ts";
import { dueDayOf } from "./limits.ts";
import { joinedDuties } from "./joined-duties.ts";
import { oneOf } from "./random.ts";
import type { Draft, DraftCase, DraftPlant } from "./simulation.ts";
import { openingOf, toInstant } from "./working-time.ts";

/** One person does two steps that must be separate. */
export const joinDuties: Planter = ({ events }, { source }, random) => {
  const pairs = source.separations.flatMap(({ first, second, by }) => {
    if (by !== "person") return [];
    const [one, other] = [onlyEvent(first, events), onlyEvent(second, events)];
    return one?.person === undefined || other === undefined ? [] : [{ person: one.person, other }];
  });
  const pair = oneOf(pairs, random);
  if (pair === undefined) return undefined;
  const joined = events.map((event) => (event === pair.other ? { ...event, person: pair.person } : event));
  return { events: joined, planted: joinedDuties(joined, source) };
};

/** A piece of evidence is never shown. */
export const withholdEvidence: Planter = ({ events }, _workshop, random) => {
  const event = oneOf(
    events.filter(({ step = "", evidence = [] }) => evidence.length > 0 && onlyEvent(step, events) !== undefined),
    random,
  );
  const withheld = oneOf(event?.evidence ?? [], random);
  if (event === undefined || withheld === undefined) return undefined;
  const evidence = (event.evidence ?? []).filter((record) => record !== withheld);
  return replaced(events, event, { ...event, evidence }, "EVIDENCE_MISSING");
};

/** A piece of evidence that must be published (M087: that of internal control) is published the working day after it was due. */
export const delayEvidence: Planter = ({ events }, { source: { map, calendar } }, random) => {
  const occasions = events.flatMap((event) => {
    if (onlyEvent(event.step ?? "", events) === undefined) return [];
    const step = map.steps.find(({ id }) => id === event.step);
    if (step?.controlPoint?.internal !== true) return [];
    return (event.evidence ?? []).flatMap((record) => {
      const due = step.evidence.find(({ id }) => id !== undefined && id === record.for)?.due;
      return due === undefined ? [] : [{ event, record, due }];
    });
  });
  const occasion = oneOf(occasions, random);
  if (occasion === undefined) return undefined;
  const { event, record, due } = occasion;
  const late = openingOf(addDays(dueDayOf(due, event.at.slice(0, 10), calendar), 1), calendar);
  const shown: EvidenceRecord = { ...record, publishedAt: toInstant(late) };
  const evidence = (event.evidence ?? []).map((other) => (other === record ? shown : other));
  return replaced(events, event, { ...event, evidence }, "EVIDENCE_LATE");
};

/** The event of a step that was done exactly once: of one done twice nobody could say which event is meant. */
function onlyEvent(step: string, events: readonly Draft[]): Draft | undefined {
  const [only, ...more] = events.filter((event) => event.step === step);
  return more.length === 0 ? only : undefined;
}

function replaced(events: readonly Draft[], before: Draft, after: Draft, code: DraftPlant["code"]): DraftCase {
  return {
    events: events.map((event) => (event === before ? after : event)),
    planted: [{ code, step: after.step, event: after }],
  };
}
