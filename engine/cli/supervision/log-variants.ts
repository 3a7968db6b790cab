import type { CaseReport, PathMove } from "../../core/model/formats.generated.ts";
import type { LogCase } from "../../logs/log-piece.ts";

/** The cases that went the same way. */
export type LogVariant = {
  /** Element ids of the map; an activity that the map does not know stands by its name. */
  readonly steps: readonly string[];
  /** As the log calls them, in the first case that went so. */
  readonly activities: readonly string[];
  cases: number;
  readonly fits: boolean;
  readonly cost: number;
  readonly optimal: boolean;
  readonly fitness: number;
  readonly moves: readonly Pick<PathMove, "kind" | "element" | "activity">[];
  readonly firstCase: string;
};

type Variants = {
  readonly add: (found: LogCase, report: CaseReport) => void;
  /** The most frequent first. */
  readonly all: () => LogVariant[];
};

/** More different ways than this are a log of another map; they are counted by the statistics alone. */
const MOST = 200_000;

/** The variants of a log as its cases are judged. */
export function createVariants(): Variants {
  const variants = new Map<string, LogVariant>();
  return {
    add: (found, report) => {
      const steps = report.path.flatMap(({ kind, element, activity }) =>
        kind === "both" || kind === "logOnly" ? [element ?? activity ?? ""] : [],
      );
      // A case that may still go on is set against the beginning of the map, and so differs from one that has ended.
      const key = `${report.state === "complete"}\u0000${steps.join("\u0000")}`;
      const variant = variants.get(key);
      if (variant !== undefined) variant.cases += 1;
      else if (variants.size < MOST) variants.set(key, variantOf(found, report, steps));
    },
    all: () => [...variants.values()].toSorted((first, second) => second.cases - first.cases),
  };
}

function variantOf({ id, events }: LogCase, { conformance, path }: CaseReport, steps: readonly string[]): LogVariant {
  const { cost, optimal, fitness } = conformance;
  const byTime = events
    .filter(({ transition, clock }) => transition !== "start" && clock === undefined)
    .toSorted((first, second) => Date.parse(first.at) - Date.parse(second.at));
  return {
    steps,
    activities: byTime.map(({ activity, step }) => activity ?? step ?? ""),
    cases: 1,
    fits: cost === 0 && optimal,
    cost,
    optimal,
    fitness,
    moves: path.map(({ kind, element, activity }) => ({
      kind,
      ...(element === undefined ? {} : { element }),
      ...(activity === undefined ? {} : { activity }),
    })),
    firstCase: id,
  };
}
