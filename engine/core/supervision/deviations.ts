import type { Alignment, Move } from "../conformance/alignment.ts";

/** A way in which a case left the map, by positions in its trace of finished activities. */
export type Deviation = {
  readonly code: "ADDED_STEP" | "SKIPPED_STEP" | "OUT_OF_ORDER" | "REWORK";
  /** The element of the map; undefined for an activity that the map does not know. */
  readonly node: string | undefined;
  /** What was done; undefined for what was skipped. */
  readonly event: number | undefined;
  /** What was done next as drawn; undefined where nothing was. */
  readonly next: number | undefined;
};

/**
 * Reads the deviations from an alignment. A step that was left out at one place of the map and done at another was done
 * out of order; one that was done as drawn and once more is rework. Of a running case, a step is skipped only when
 * something was done after it.
 */
export function deviationsOf(
  alignment: Pick<Alignment, "moves">,
  nodeAt: (event: number) => string,
  isRunning: boolean,
): readonly Deviation[] {
  const known = deviationsOfAlignments.get(alignment);
  if (known !== undefined) return known;
  const fresh = readDeviations(alignment, nodeAt, isRunning);
  deviationsOfAlignments.set(alignment, fresh);
  return fresh;
}

/** Equal cases share one alignment, and an alignment is either of a running case or of a complete one. */
const deviationsOfAlignments = new WeakMap<Pick<Alignment, "moves">, readonly Deviation[]>();

function readDeviations(
  { moves }: Pick<Alignment, "moves">,
  nodeAt: (event: number) => string,
  isRunning: boolean,
): readonly Deviation[] {
  const nexts = nextDone(moves);
  const skipped = moves
    .map((move, index) => ({ move, next: nexts[index] }))
    .filter(({ move, next }) => move.kind === "mapOnly" && (!isRunning || next !== undefined));
  const asDrawn = new Set(moves.flatMap((move) => (move.kind === "both" ? [move.node] : [])));
  const paired = new Set<Move>();
  const done = moves.flatMap((move, index): Deviation[] => {
    if (move.kind !== "logOnly") return [];
    const { event } = move;
    const next = nexts[index];
    const node = nodeAt(event);
    if (node === "") return [{ code: "ADDED_STEP", node: undefined, event, next }];
    const skip = skipped.find((one) => !paired.has(one.move) && nodeOf(one.move) === node);
    if (skip !== undefined) {
      paired.add(skip.move);
      return [{ code: "OUT_OF_ORDER", node, event, next }];
    }
    return [{ code: asDrawn.has(node) ? "REWORK" : "ADDED_STEP", node, event, next }];
  });
  const left = skipped.filter(({ move }) => !paired.has(move));
  return [
    ...done,
    ...left.map(({ move, next }): Deviation => ({ code: "SKIPPED_STEP", node: nodeOf(move), event: undefined, next })),
  ];
}

function nodeOf(move: Move): string | undefined {
  return move.kind === "logOnly" ? undefined : move.node;
}

/** For each move the event that was done as drawn next after it. */
function nextDone(moves: readonly Move[]): readonly (number | undefined)[] {
  const nexts: (number | undefined)[] = Array.from({ length: moves.length });
  let next: number | undefined;
  for (let index = moves.length - 1; index >= 0; index -= 1) {
    nexts[index] = next;
    const move = moves[index];
    if (move?.kind === "both") next = move.event;
  }
  return nexts;
}
