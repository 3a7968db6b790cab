import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { say } from "../language/language.ts";
import type { PolicySession } from "../workspace/policy-session.ts";
import { partWords } from "../../engine/core/map/kind-words.ts";
import type { MapPart } from "./map-contents.ts";
import type { OutlineRow } from "./outline-rows.ts";
import { TOLD, WORDS } from "./words.ts";

/** What a change came to, in words; and which row is the one to stand on, if it is another. */
export type Change = { readonly told: LocalizedText; readonly row?: string };

/** Adds a step after a row; it is to be named then. */
export function addAfter(session: PolicySession, { part }: OutlineRow): Change {
  const id = session.modeler.edit.addStep(part.id, { title: { zh: say(WORDS.newStep), en: "" } });
  if (id === undefined) return { told: TOLD.notAdded(partWords(part)) };
  return { told: TOLD.added(WORDS.newStep, partWords(part)), row: id };
}

/** Deletes what stands in a row; the row after it, or else the one before, is stood on then. */
export function removeRow(session: PolicySession, rows: readonly OutlineRow[], row: OutlineRow): Change {
  const index = rows.indexOf(row);
  const neighbour = rows[index + 1] ?? rows[index - 1];
  session.modeler.edit.remove([row.part.id]);
  const told = TOLD.removed(partWords(row.part));
  return neighbour === undefined ? { told } : { told, row: neighbour.part.id };
}

/** Moves a step one step earlier or later in the order of the table. */
export function moveBy(
  session: PolicySession,
  rows: readonly OutlineRow[],
  row: OutlineRow,
  direction: "earlier" | "later",
): Change {
  if (row.step === undefined) return { told: TOLD.onlySteps };
  const steps = rows.filter(({ step }) => step !== undefined);
  const other = steps[steps.indexOf(row) + (direction === "earlier" ? -1 : 1)];
  if (other === undefined) return { told: TOLD.cannotMove(partWords(row.part)) };
  return moveTo(session, row, direction === "earlier" ? "before" : "after", other.part);
}

export function moveTo(
  session: PolicySession,
  { part }: OutlineRow,
  place: "before" | "after",
  other: MapPart,
): Change {
  session.modeler.edit.moveStep(part.id, place === "before" ? { before: other.id } : { after: other.id });
  const told = place === "before" ? TOLD.movedBefore : TOLD.movedAfter;
  return { told: told(partWords(part), partWords(other)), row: part.id };
}

export function moveToLane(
  session: PolicySession,
  { part }: OutlineRow,
  lane: { readonly id: string; readonly title: LocalizedText },
): Change {
  session.modeler.edit.moveStep(part.id, { lane: lane.id });
  return { told: TOLD.movedToLane(partWords(part), lane.title), row: part.id };
}

/** Connects a row to a node; `answer` names the flow where somebody says when it is taken. One undo step. */
export function connectTo(session: PolicySession, { part }: OutlineRow, to: MapPart, answer: string): Change {
  let flow: string | undefined;
  session.transact(TOLD.connected(partWords(part), partWords(to)), () => {
    flow = session.modeler.edit.connect(part.id, to.id);
    if (flow !== undefined && answer !== "") session.modeler.edit.setNames(flow, { zh: answer, en: "" });
  });
  const told = flow === undefined ? TOLD.notConnected : TOLD.connected;
  return { told: told(partWords(part), partWords(to)) };
}

export function disconnect(session: PolicySession, { part, next }: OutlineRow, flow: string): Change {
  const way = next.find((other) => other.flow === flow);
  session.modeler.edit.remove([flow]);
  return { told: TOLD.disconnected(partWords(part), partWords(way?.to)) };
}

export function rename(session: PolicySession, { part }: OutlineRow, names: LocalizedText): Change {
  session.modeler.edit.setNames(part.id, names);
  return { told: TOLD.renamed({ zh: names.zh, en: names.en === "" ? names.zh : names.en }) };
}
