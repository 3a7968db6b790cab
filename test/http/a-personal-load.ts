import { expect } from "vitest";

import { closePersonalCase, eraseOf, evaluatePersonal, openPersonalCase, readingOf } from "./a-personal-case.ts";
import { textAt } from "./ask.ts";

/** What was acknowledged: ids of evaluations and cases, and of those that were erased. */
type Acknowledged = {
  readonly evaluations: Set<string>;
  readonly cases: Set<string>;
  readonly erased: Set<string>;
  /** Somebody asked to erase it, and nobody knows what came of that. */
  readonly asked: Set<string>;
};

/** Opens, closes and erases cases and evaluations until the service is gone. */
export async function workUntilGone(address: string, round: number, known: Acknowledged): Promise<void> {
  const erase = async (place: "cases" | "evaluations", id: string): Promise<void> => {
    known.asked.add(id);
    if ((await eraseOf(address, place, id)).status === 200) known.erased.add(id);
  };
  const work = async (writer: number): Promise<void> => {
    for (let number = 0; ; number += 1) {
      const id = `case-${round}-${writer}-${number}`;
      if ((await openPersonalCase(address, id)).status !== 201) return;
      known.cases.add(id);
      const evaluation = await evaluatePersonal(address, `other-${id}`);
      if (evaluation.status !== 200) return;
      known.evaluations.add(textAt(evaluation.json, "id"));
      if (number % 2 === 0) continue;
      await erase("evaluations", textAt(evaluation.json, "id"));
      if ((await closePersonalCase(address, id)).status !== 200) return;
      await erase("cases", id);
    }
  };
  await Promise.allSettled([1, 2, 3, 4].map(work));
}

export function nothingYet(): Acknowledged {
  return { evaluations: new Set(), cases: new Set(), erased: new Set(), asked: new Set() };
}

/** That everything acknowledged is wholly readable or wholly erased, and what was erased is. */
export async function expectWholeOrErased(address: string, known: Acknowledged): Promise<void> {
  for (const place of ["cases", "evaluations"] as const) {
    for (const id of known[place]) {
      const reading = await readingOf(address, place, id);
      const allowed = known.erased.has(id) ? ["erased"] : known.asked.has(id) ? ["erased", "whole"] : ["whole"];
      expect([id, allowed, allowed.includes(reading) ? "as it may be" : reading]).toEqual([
        id,
        allowed,
        "as it may be",
      ]);
    }
  }
}
