import type { PowerCount } from "../../../engine/core/model/formats.generated.ts";

/** The powers in which something was found: those with most grade A findings first, then B, then C, then the less fitting. */
export function worstFirst(powers: readonly PowerCount[]): readonly PowerCount[] {
  return powers
    .filter(({ A, B, C }) => A + B + C > 0)
    .toSorted((one, other) => other.A - one.A || other.B - one.B || other.C - one.C || one.fitness - other.fitness);
}
