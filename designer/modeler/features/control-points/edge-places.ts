/** A stretch along the edge of a step, from its left corner. */
export type Stretch = { readonly from: number; readonly to: number };

/**
 * Where marks of these widths stand along an edge: one after the other from its right or left end, which they overhang
 * a little, stepping over what is taken already (a boundary event, a flow that docks there).
 */
export function placesAlong(
  edge: { readonly width: number; readonly start: "left" | "right"; readonly overhang: number },
  widths: readonly number[],
  taken: readonly Stretch[],
): readonly Stretch[] {
  const places: Stretch[] = [];
  let from = -edge.overhang;
  for (const width of widths) {
    from = nextFree(from, width, edge.start === "left" ? taken : taken.map((stretch) => mirrored(stretch, edge.width)));
    places.push({ from, to: from + width });
    from += width + SPACE;
  }
  return edge.start === "left" ? places : places.map((place) => mirrored(place, edge.width));
}

const SPACE = 2;

function nextFree(from: number, width: number, taken: readonly Stretch[]): number {
  const blocking = taken.find((stretch) => stretch.from < from + width && stretch.to > from);
  return blocking === undefined ? from : nextFree(blocking.to, width, taken);
}

function mirrored({ from, to }: Stretch, width: number): Stretch {
  return { from: width - to, to: width - from };
}
