import type { EffectivePeriod, LocalizedText } from "./formats.generated.ts";

/** When something is in force: 自2012-02-01起; from 2012-02-01. */
export function periodWords({ from, to }: EffectivePeriod): LocalizedText {
  return to === undefined
    ? { zh: `自${from}起`, en: `from ${from}` }
    : { zh: `自${from}至${to}`, en: `from ${from} to ${to}` };
}
