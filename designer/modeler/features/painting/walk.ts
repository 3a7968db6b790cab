import type { MapElement } from "../../elements.ts";
import type { PaintMark } from "../../map-modeler.ts";

/** What a case has walked so far, with the flows between, and where its token stands. */
export function marksOfWalk(
  path: readonly string[],
  position: number,
  elementOf: (id: string) => MapElement | undefined,
): Readonly<Record<string, PaintMark>> {
  const walked = path.slice(0, position + 1);
  const flows = walked.flatMap((id, index) => flowBetween(elementOf(walked[index - 1] ?? ""), id) ?? []);
  const marks = [...walked, ...flows].map((id): [string, PaintMark] => [id, "walked"]);
  const current = walked.at(-1);
  return { ...Object.fromEntries(marks), ...(current === undefined ? {} : { [current]: "current" }) };
}

function flowBetween(from: MapElement | undefined, to: string): string | undefined {
  return from?.outgoing.find(({ target }) => target.id === to)?.id;
}
