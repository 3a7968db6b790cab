import { createRoles, type ColumnKind } from "../event/column-role.ts";
import { emptyDraft, type EventDraft } from "../event/event-draft.ts";
import { createEventMaker } from "../event/event-maker.ts";
import { fillDraft } from "../event/fill-draft.ts";
import type { LogSource } from "../input/log-source.ts";
import type { LogPiece, LogReader, ReadingSettings } from "../log-piece.ts";
import { LogRefused } from "../log-refused.ts";
import { readOcelCases, type OcelCase, type OcelCases } from "./ocel-cases.ts";
import { toOcelEntry, type OcelEntry } from "./ocel-model.ts";
import { readValues } from "./read-values.ts";

/** OCEL 2.0 in JSON: the objects of one type are the cases. Read twice as a stream, first its objects, then its events. */
export const ocel: LogReader = { format: "ocel", read: readOcel };

async function* readOcel(source: LogSource, settings: ReadingSettings): AsyncGenerator<readonly LogPiece[]> {
  const { mapping, report, progress } = settings;
  const maker = createEventMaker(mapping, report);
  const cases = await readOcelCases(source, settings, maker);
  const roleOf = createRoles(mapping, KNOWN_ATTRIBUTES, "event");
  let place = 0;
  for await (const members of readValues(source, ["events"], progress)) {
    yield members.flatMap(({ value }) => piecesOf(toOcelEntry(value)));
  }
  if (place === 0) throw new LogRefused("不是 OCEL 2.0：没有事件", "this is no OCEL 2.0 log: it has no events");

  function piecesOf(entry: OcelEntry): LogPiece[] {
    place += 1;
    const owners = casesOf(entry, cases);
    if (owners.length === 0) report.tell("EVENT_WITHOUT_CASE", place);
    if (owners.length > 1) report.tell("EVENT_OF_SEVERAL_CASES", place);
    if (owners.length === 0) return [];
    const events = maker.finish(draftOf(entry), place);
    return owners.map(({ id, attributes }) => ({ id, attributes, events: [...events], place }));
  }

  function draftOf(entry: OcelEntry): EventDraft {
    const draft = emptyDraft();
    draft.id = entry.id;
    draft.activity = entry.type;
    draft.at = entry.time === "" || mapping.at !== undefined ? undefined : entry.time;
    for (const { name, cell } of entry.attributes) {
      const role = roleOf(name);
      if (role === undefined) report.tell("COLUMN_NOT_USED", place, name);
      else fillDraft(draft, role, { cell, name, place }, maker);
    }
    return draft;
  }
}

/** Each case once, though an event may be related to it in several ways. */
function casesOf({ objects }: OcelEntry, cases: OcelCases): OcelCase[] {
  return [...new Set(objects)].flatMap((object) => cases.get(object) ?? []);
}

/** Of an event's attributes; its type is the activity, and its time the time. */
const KNOWN_ATTRIBUTES: ReadonlyMap<string, ColumnKind> = new Map([
  ["resource", "person"],
  ["org:resource", "person"],
  ["person", "person"],
  ["经办人", "person"],
  ["role", "post"],
  ["org:role", "post"],
  ["post", "post"],
  ["岗位", "post"],
  ["lifecycle", "transition"],
  ["lifecycle:transition", "transition"],
  ["sunmap:step", "step"],
  ["sunmap:clock", "clockJson"],
  ["sunmap:evidence", "evidenceJson"],
  ["sunmap:facts", "factsJson"],
]);
