import type { CaseEvent } from "../../core/model/formats.generated.ts";
import { caseAttributes } from "../event/case-attributes.ts";
import { createRoles, type RoleOf } from "../event/column-role.ts";
import { emptyDraft, type EventDraft } from "../event/event-draft.ts";
import { createEventMaker } from "../event/event-maker.ts";
import { fillDraft } from "../event/fill-draft.ts";
import { ownCopy } from "../event/interning.ts";
import { LOG_LIMITS } from "../log-limits.ts";
import type { LogPiece, ReadingSettings } from "../log-piece.ts";
import { LogRefused } from "../log-refused.ts";
import { createLogHeader } from "./log-header.ts";
import { attributeCell } from "./xes-attribute.ts";
import { EVENT_KEYS, OWN_KEYS, TRACE_KEYS } from "./xes-keys.ts";
import type { XmlEvents } from "./xes-parser.ts";

type TraceReader = XmlEvents & { readonly sawLog: () => boolean };

type Attributes = Readonly<Record<string, string>>;

/** Puts the traces of a log together from its tags, and gives each away when it ends. */
export function createTraceReader({ mapping, report }: ReadingSettings, give: (piece: LogPiece) => void): TraceReader {
  const maker = createEventMaker(mapping, report);
  const header = createLogHeader();
  const eventRoles = createRoles(mapping, EVENT_KEYS, "event");
  const traceRoles = createRoles(mapping, TRACE_KEYS, "case");
  /** The names of the open elements, from the log inwards. */
  const path: string[] = [];
  let trace = emptyDraft();
  let event = emptyDraft();
  let traceLine = 0;
  let eventLine = 0;
  let unnamed = 0;
  let events: CaseEvent[] = [];
  /** The attributes of the event by key, kept only where a classifier may need them. */
  let written = new Map<string, string>();
  let isOwn = false;

  const openAttribute = (
    draft: EventDraft,
    roleOf: RoleOf,
    type: string,
    { key = "", value = "" }: Attributes,
  ): void => {
    const role = roleOf(key);
    const place = draft === event ? eventLine : traceLine;
    if (role === undefined) {
      report.tell("COLUMN_NOT_USED", place, key);
      return;
    }
    const cell = role.kind === "fact" || role.kind === "caseFact" ? attributeCell(type, value) : value;
    fillDraft(draft, role, { cell, name: key, place }, maker);
    if (OWN_KEYS.has(key)) isOwn = true;
  };

  const closeEvent = (): void => {
    if (isOwn) event.activity = event.ownActivity;
    else if (event.activity === "") event.activity = header.classify(written);
    header.fill("event", event, eventRoles);
    events.push(...maker.finish(event, eventLine));
    if (events.length > LOG_LIMITS.eventsOfCase) throw tooManyEvents(traceLine);
  };

  const closeTrace = (): void => {
    header.fill("trace", trace, traceRoles);
    if (trace.case === "") {
      report.tell("CASE_MISSING", traceLine);
      trace.case = `#${(unnamed += 1)}`;
    }
    const id = ownCopy(maker.short(trace.case, "case", traceLine));
    give({ id, attributes: caseAttributes(trace, traceLine, maker), events, place: traceLine });
  };

  return {
    sawLog: () => header.sawLog(),
    open: (name, attributes, line) => {
      const parent = path.at(-1);
      path.push(name);
      if (path.length === 1) header.openLog(name);
      else if (name === "trace" && path.length === 2) {
        trace = emptyDraft();
        events = [];
        traceLine = line;
      } else if (name === "event" && parent === "trace" && path.length === 3) {
        event = emptyDraft();
        isOwn = false;
        if (header.hasClassifier()) written = new Map();
        eventLine = line;
      } else if (parent === "event" && path.length === 4) {
        if (header.hasClassifier()) written.set(attributes["key"] ?? "", attributes["value"] ?? "");
        openAttribute(event, eventRoles, name, attributes);
      } else if (parent === "trace" && path.length === 3) openAttribute(trace, traceRoles, name, attributes);
      else if (path[1] === "trace") report.tell("COLUMN_NOT_USED", line, `…/${attributes["key"] ?? name}`);
      else header.open(path, attributes);
    },
    close: (name) => {
      if (name === "event" && path.length === 3) closeEvent();
      else if (name === "trace" && path.length === 2) closeTrace();
      path.pop();
    },
  };
}

function tooManyEvents(line: number): LogRefused {
  const most = LOG_LIMITS.eventsOfCase;
  return new LogRefused(`第${line}行：一个案件超过${most}个事件`, `line ${line}: a case has more than ${most} events`);
}
