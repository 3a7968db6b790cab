import { isObject } from "../model/is-object.ts";

/** One place where judging again gives something else than was recorded; a side that is missing has nothing there. */
export type EvaluationDifference = {
  /** JSON pointer into the evaluation. */
  readonly pointer: string;
  readonly recorded?: unknown;
  readonly replayed?: unknown;
};

const MOST = 20;

/** The first places, at most twenty, at which two JSON values differ. */
export function differencesOf(recorded: unknown, replayed: unknown): readonly EvaluationDifference[] {
  return [...walk(recorded, replayed, "", 0)].slice(0, MOST);
}

const DEEPEST = 64;

function* walk(recorded: unknown, replayed: unknown, pointer: string, depth: number): Generator<EvaluationDifference> {
  if (
    depth < DEEPEST &&
    isBranch(recorded) &&
    isBranch(replayed) &&
    Array.isArray(recorded) === Array.isArray(replayed)
  ) {
    for (const key of new Set([...Object.keys(recorded), ...Object.keys(replayed)])) {
      const place = `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      yield* walk(own(recorded, key), own(replayed, key), place, depth + 1);
    }
  } else if (recorded !== replayed) {
    yield { pointer, ...(recorded !== undefined && { recorded }), ...(replayed !== undefined && { replayed }) };
  }
}

type Branch = Readonly<Record<string, unknown>> | readonly unknown[];

function isBranch(value: unknown): value is Branch {
  return Array.isArray(value) || isObject(value);
}

function own(branch: Branch, key: string): unknown {
  return Object.getOwnPropertyDescriptor(branch, key)?.value;
}
