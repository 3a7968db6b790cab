import type { Step } from "../../map/power-map.ts";
import type { Grade, LocalizedText } from "../../model/formats.generated.ts";
import type { PolicyVersion } from "../policy-version.ts";
import type { Found } from "../thing-kind.ts";
import { gradeOfStep } from "./element-names.ts";
import { uniquelyNamed } from "./uniquely-named.ts";

type Telling<Part> = {
  /** By what the same part is known in another version of the step. */
  readonly nameOf: (part: Part, position: number) => string;
  readonly titleOf: (part: Part, step: Step) => LocalizedText;
  /** Without it, the grade of the step. */
  readonly gradeOf?: (part: Part) => Grade | undefined;
};

/** What is written at the steps of a map, each part under its step. */
export function partsOfSteps<Part>(
  { diagram: { map } }: PolicyVersion,
  partsOf: (step: Step) => readonly Part[],
  { nameOf, titleOf, gradeOf }: Telling<Part>,
): Found<Part>[] {
  return map.steps.flatMap((step) =>
    uniquelyNamed(partsOf(step), nameOf).map(({ name, item }) => ({
      key: `${step.id}/${name}`,
      source: item,
      title: () => titleOf(item, step),
      place: { document: "map", pointer: step.id },
      grade: gradeOf === undefined ? gradeOfStep(step) : gradeOf(item),
      owners: () => [`step/${step.id}`],
    })),
  );
}
