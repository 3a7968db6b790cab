import { SunmapError } from "../../core/errors.ts";
import type { CaseEvent } from "../../core/model/formats.generated.ts";
import { isObject } from "../../core/model/is-object.ts";
import type { Line } from "../../evaluation/read-lines.ts";
import { parseJson } from "../parse-json.ts";
import { readEvent } from "./read-events.ts";
import { readRequest } from "./read-request.ts";

/** A line of the stream of events: an event with its case, and the power under which an unknown case is opened. */
export type EventLine = {
  readonly line: number;
  readonly case: string;
  readonly power?: string;
  readonly event: CaseEvent;
};

const DEPTH = 32;

/** @throws BODY_NOT_JSON, BODY_TOO_DEEP, LINE_TOO_LONG, DOCUMENT_INVALID */
export function readEventLine(line: Line): EventLine {
  if ("fault" in line) throw line.fault;
  const value = parseJson(line.bytes.toString("utf8"), DEPTH);
  if (!isObject(value)) throw new SunmapError("DOCUMENT_INVALID", { findings: [] });
  const { case: id, power, ...event } = value;
  // An unknown case is opened under its power; a known one needs none, and any will do for its form.
  const opening = readRequest("CaseRequest", { id, power: power ?? "none" }, "line");
  if (opening.id === undefined) throw new SunmapError("CASE_NOT_FOUND", { case: "" });
  return {
    line: line.number,
    case: opening.id,
    ...(power !== undefined && { power: opening.power }),
    event: readEvent(event, "event"),
  };
}
