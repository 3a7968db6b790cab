import type { CaseEvent, LogMapping } from "../../core/model/formats.generated.ts";
import { readDocument } from "../../core/schema/document-findings.ts";
import { TEXT_LIMITS } from "../log-limits.ts";
import type { LogReport } from "../log-report.ts";
import { compileDateFormat } from "./date-format.ts";
import type { EventDraft } from "./event-draft.ts";
import { timeOf, type Cell } from "./fact-cell.ts";
import type { DraftSettings } from "./fill-draft.ts";
import { createInterning } from "./interning.ts";
import { parseJsonCell } from "./json-cell.ts";
import { transitionsOf } from "./transitions.ts";

/** Makes events of what was read of them, and tells what cannot become one. */
export type EventMaker = DraftSettings & {
  /** The event of a draft; of one that tells its beginning too, both; none when something that it needs is missing. */
  readonly finish: (draft: EventDraft, place: number) => CaseEvent[];
  /** A text no longer than its schema allows. */
  readonly short: (text: string, field: TextField, place: number) => string;
  readonly instant: (cell: Cell, place: number) => string | undefined;
};

type TextField = keyof typeof LIMITS;

const { name, activity, title } = TEXT_LIMITS;
const LIMITS = { case: name, id: name, step: name, person: name, post: name, activity, title } as const;

/** The maker of one log. @throws LogRefused when its mapping has a wrong date format */
export function createEventMaker(mapping: LogMapping, report: LogReport): EventMaker {
  const dateFormat = mapping.dateFormat === undefined ? undefined : compileDateFormat(mapping.dateFormat);
  const transitionOf = transitionsOf(mapping);
  const intern = createInterning();

  const short: EventMaker["short"] = (text, field, place) => {
    if (text.length <= LIMITS[field]) return text;
    report.tell("TEXT_TOO_LONG", place, field);
    return text.slice(0, LIMITS[field]);
  };

  const instant: EventMaker["instant"] = (cell, place) => {
    if (cell === undefined) return undefined;
    const time = timeOf(cell, dateFormat);
    if (time === undefined) report.tell("TIME_UNREADABLE", place, String(cell));
    else if (time.withoutHour) report.tell("TIME_WITHOUT_HOUR", place);
    return time?.at;
  };

  /** The event without its time. */
  const describe = (draft: EventDraft, place: number): CaseEvent | undefined => {
    const event: CaseEvent = { at: "" };
    if (draft.id !== "") event.id = short(draft.id, "id", place);
    if (draft.step !== "") event.step = intern(short(draft.step, "step", place));
    if (draft.activity !== "") event.activity = intern(short(draft.activity, "activity", place));
    if (draft.transition !== "") {
      const transition = transitionOf(draft.transition);
      if (transition === undefined) {
        report.tell("TRANSITION_NOT_USED", place, draft.transition);
        return undefined;
      }
      event.transition = transition;
    }
    if (draft.person !== "") event.person = intern(short(draft.person, "person", place));
    const post = draft.post === "" ? draft.group : draft.post;
    if (post !== "") event.post = intern(short(post, "post", place));
    if (draft.facts !== undefined) event.facts = Object.fromEntries(draft.facts);
    if (draft.clockJson !== "" || draft.evidenceJson !== "") addParts(event, draft, place, report);
    if (event.step !== undefined || event.activity !== undefined || event.clock !== undefined) return event;
    report.tell("ACTIVITY_MISSING", place);
    return undefined;
  };

  return {
    report,
    dateFormat,
    short,
    instant,
    finish: (draft, place) => {
      const event = describe(draft, place);
      if (event === undefined) return [];
      if (draft.at === undefined && draft.startedAt === undefined) report.tell("TIME_MISSING", place);
      const at = instant(draft.at, place);
      const begun = beginning(event, instant(draft.startedAt, place));
      if (at === undefined) return begun;
      event.at = at;
      return begun.length === 0 ? [event] : [...begun, event];
    },
  };
}

/** When one row tells when a step was begun and finished, the beginning is an event of its own. */
function beginning(event: CaseEvent, at: string | undefined): CaseEvent[] {
  if (at === undefined) return [];
  const { id, facts: _facts, evidence: _evidence, clock: _clock, ...who } = event;
  const begun: CaseEvent = { ...who, transition: "start", at };
  if (id !== undefined) begun.id = `${id.slice(0, LIMITS.id - 6)}-start`;
  return begun.step === undefined && begun.activity === undefined ? [] : [begun];
}

/** The structured parts stand there as JSON; they are taken as far as they have the form of an event's. */
function addParts(event: CaseEvent, { clockJson, evidenceJson }: EventDraft, place: number, report: LogReport): void {
  const read = (key: "clock" | "evidence", text: string): void => {
    if (text === "") return;
    const sample = { at: "2000-01-01T00:00Z", activity: "-", [key]: parseJsonCell(text) };
    const reading = readDocument("CaseEvent", sample, key);
    const part = reading.ok ? reading.document : undefined;
    if (part === undefined) report.tell("VALUE_UNREADABLE", place, key);
    if (part?.clock !== undefined) event.clock = part.clock;
    if (part?.evidence !== undefined) event.evidence = part.evidence;
  };
  read("clock", clockJson);
  read("evidence", evidenceJson);
}
