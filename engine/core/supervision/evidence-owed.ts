import type { PowerMap, Step } from "../map/power-map.ts";
import type { Basis, Grade, LocalizedText, PathMove, SupervisionDuty } from "../model/formats.generated.ts";
import type { CaseCourse } from "./case-course.ts";
import type { Period } from "./day-count.ts";
import type { Asked } from "./evidence-records.ts";
import { mechanism } from "./field-report.ts";
import type { MapPlace } from "./map-places.ts";
import { momentOf, type Moment } from "./passages.ts";

/** Evidence that a case owes: from when on, until when, and what it rests on. */
export type Owed = {
  readonly asked: Asked;
  readonly title: LocalizedText;
  readonly place: MapPlace | undefined;
  readonly grade: Grade;
  /** From when on; undefined while its step, or the first step of the case, was not done. */
  readonly since: Moment | undefined;
  /** What is sent from then on belongs to the next time that its step was done. */
  readonly before: string | undefined;
  readonly due: Period | undefined;
  readonly basis: Basis[];
};

/** The evidence of every step that was done, for each time that it was done as drawn. */
export function stepEvidenceOwed(
  { steps }: PowerMap,
  places: ReadonlyMap<string, MapPlace>,
  course: CaseCourse,
): readonly Owed[] {
  return steps
    .filter(({ evidence }) => evidence.length > 0)
    .flatMap((step) => {
      const times = timesDone(step.id, course.path);
      return times.flatMap((since, index) => ofStep(step, places.get(step.id), since, times[index + 1]?.at));
    });
}

/** The duties of a grade, owed from the first step on. */
export function dutiesOwed(duties: readonly SupervisionDuty[], { path }: CaseCourse): readonly Owed[] {
  const since = path.flatMap(momentsDone)[0];
  return duties.map(({ name, title, grade, evidence, published = false, due, basis }) => ({
    asked: { id: name, kind: evidence, step: undefined, published },
    title,
    place: undefined,
    grade,
    since,
    before: undefined,
    due,
    basis,
  }));
}

function ofStep(
  { id, evidence, controlPoint }: Step,
  place: MapPlace | undefined,
  since: Moment,
  before: string | undefined,
): readonly Owed[] {
  const published = controlPoint?.internal === true;
  return evidence.map((one, index) => ({
    asked: { id: one.id ?? `${id}-${index + 1}`, kind: one.kind, step: id, published },
    title: one.text,
    place,
    grade: place?.grade ?? "C",
    since,
    before,
    due: one.due,
    basis: [mechanism(published ? "M087" : "M117")],
  }));
}

/** Done out of place counts only where it was never done in place: repeating a step asks for no new evidence. */
function timesDone(step: string, path: readonly PathMove[]): readonly Moment[] {
  const own = path.filter(({ element }) => element === step);
  const drawn = own.filter(({ kind }) => kind === "both");
  return drawn.length > 0 ? drawn.flatMap(momentsDone) : own.flatMap(momentsDone).slice(0, 1);
}

function momentsDone({ kind, at, event }: PathMove): Moment[] {
  return at !== undefined && (kind === "both" || kind === "logOnly") ? [momentOf(at, event)] : [];
}
