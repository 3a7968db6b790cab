import type { ReviewView } from "../../engine/core/model/formats.generated.ts";
import { getRoundDocuments } from "../api/reviews.ts";
import { language, say } from "../language/language.ts";
import { createModeler } from "../modeler/create-modeler.ts";
import type { MapModeler } from "../modeler/map-modeler.ts";
import { COMMENT_WORDS } from "./comment-words.ts";

/** Opens the map of a submission to be read. @throws RequestFailure */
export async function openReviewedMap(id: string, submission: number): Promise<MapModeler> {
  const { map, ...documents } = (await getRoundDocuments(id, submission)).documents;
  const modeler = createModeler({ language, documents, readOnly: true });
  await modeler.open(map);
  return modeler;
}

/** Marks on the map where it is commented on, and how often; comments that are settled leave no mark. */
export function markComments(modeler: MapModeler, { review }: Pick<ReviewView, "review">): void {
  const counts = new Map<string, number>();
  const steps = new Map(review.rounds.at(-1)?.riskPoints.map(({ id, step }) => [id, step]));
  for (const { anchor, resolved } of review.comments) {
    if (resolved !== undefined || anchor?.part !== "map" || anchor.name === undefined) continue;
    const element = steps.get(anchor.name) ?? anchor.name;
    counts.set(element, (counts.get(element) ?? 0) + 1);
  }
  const elements = Object.fromEntries(
    [...counts].map(([id, count]) => [id, { level: 2, text: say(COMMENT_WORDS.onMap(count)) } as const]),
  );
  modeler.shade({ tone: "deviation", elements, flows: {} });
}
