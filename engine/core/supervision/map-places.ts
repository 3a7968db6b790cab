import type { DutyFunction, PowerMap, Step } from "../map/power-map.ts";
import type { Grade, LocalizedText, PlacedControlPoint } from "../model/formats.generated.ts";
import { stricterGrade } from "../model/grade.ts";

/** What supervision knows of an element of the map. */
export type MapPlace = {
  readonly node: string;
  readonly title: LocalizedText;
  /** Of the control point, else of its highest risk point; undefined where nobody graded it. */
  readonly graded: Grade | undefined;
  /** The grade of what is found here: C where nobody graded it. */
  readonly grade: Grade;
  readonly controlPoint: PlacedControlPoint | undefined;
  readonly post: LocalizedText | undefined;
  readonly rules: ReadonlySet<string>;
  readonly duty: DutyFunction | undefined;
};

/** Every element of a map by its id. Made once for each map: every case of it asks. */
export function mapPlaces(map: PowerMap): ReadonlyMap<string, MapPlace> {
  const known = placesOfMaps.get(map);
  if (known !== undefined) return known;
  const fresh = placesIn(map);
  placesOfMaps.set(map, fresh);
  return fresh;
}

const placesOfMaps = new WeakMap<PowerMap, ReadonlyMap<string, MapPlace>>();

function placesIn({ nodes, steps }: PowerMap): ReadonlyMap<string, MapPlace> {
  const stepById = new Map(steps.map((step) => [step.id, step]));
  return new Map(nodes.map(({ id, title }) => [id, placeOf(id, title, stepById.get(id))]));
}

function placeOf(node: string, title: LocalizedText, step: Step | undefined): MapPlace {
  const graded = step === undefined ? undefined : (step.controlPoint?.grade ?? highestRiskOf(step));
  return {
    node,
    title,
    graded,
    grade: graded ?? "C",
    controlPoint: step?.controlPoint,
    post: step?.lane?.title,
    rules: new Set(step?.rules),
    duty: step?.duty,
  };
}

function highestRiskOf({ riskPoints }: Step): Grade | undefined {
  let highest: Grade | null = null;
  for (const { grade = null } of riskPoints) highest = stricterGrade(grade, highest);
  return highest ?? undefined;
}
