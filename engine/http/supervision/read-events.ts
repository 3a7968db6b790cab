import { finding } from "../../core/check/finding-catalog.ts";
import { SunmapError } from "../../core/errors.ts";
import { dayOf } from "../../core/evaluate/law-date.ts";
import type { CaseEvent, IsoDateTime } from "../../core/model/formats.generated.ts";
import { isObject } from "../../core/model/is-object.ts";
import { readRequest } from "./read-request.ts";

const MOST = 1000;

/** Reads one event, or `{ events: […] }`. @throws DOCUMENT_INVALID with everything that is wrong with them */
export function readEvents(body: unknown): readonly CaseEvent[] {
  const sent = isObject(body) ? body["events"] : undefined;
  if (!Array.isArray(sent)) return [readEvent(body, "event")];
  if (sent.length > MOST) throw wrong("events", "", { zh: `最多${MOST}项`, en: `there may be at most ${MOST}` });
  return sent.map((event, index) => readEvent(event, `events/${index}`));
}

/** @throws DOCUMENT_INVALID */
export function readEvent(value: unknown, document: string): CaseEvent {
  const event = readRequest("CaseEvent", value, document);
  requireInstant(event.at, document, "/at");
  return event;
}

/** An instant whose day exists: its form alone would let 30 February pass. @throws DOCUMENT_INVALID */
export function requireInstant(at: IsoDateTime, document: string, pointer: string): void {
  if (dayOf(at) === undefined) throw wrong(document, pointer, { zh: "没有这个时刻", en: "there is no such instant" });
}

function wrong(document: string, pointer: string, words: { readonly zh: string; readonly en: string }): SunmapError {
  return new SunmapError("DOCUMENT_INVALID", { findings: [finding("FORM_WRONG", { document, pointer }, words)] });
}
