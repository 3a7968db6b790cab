import type { CaseEvent, CaseFile, ExampleCase } from "../../engine/core/model/formats.generated.ts";
import { wholeFacts, type Facts } from "./over-base.ts";

/** The case that is tried. */
export type TriedCase = {
  readonly facts: Facts;
  readonly openedAt: string | undefined;
  /** The instant of judgment; undefined is now. */
  readonly at: string | undefined;
  readonly events: readonly CaseEvent[] | undefined;
  /** The example it was taken from. */
  readonly example: string | undefined;
};

/** The days of a case. */
export type CaseDates = Pick<TriedCase, "openedAt" | "at">;

/** A case of which nothing is known. */
export const NO_CASE: TriedCase = {
  facts: {},
  openedAt: undefined,
  at: undefined,
  events: undefined,
  example: undefined,
};

/** An example case as it is tried: whole, with the facts of its base. */
export function triedCase(example: ExampleCase, cases: readonly ExampleCase[]): TriedCase {
  const { openedAt, at, events, name } = example;
  return { facts: wholeFacts(example, cases), openedAt, at, events, example: name };
}

/** What is sent to be judged. */
export function caseFileOf({ facts, openedAt, events }: TriedCase): CaseFile {
  return {
    facts,
    ...(openedAt === undefined ? {} : { openedAt }),
    ...(events === undefined ? {} : { events: [...events] }),
  };
}
