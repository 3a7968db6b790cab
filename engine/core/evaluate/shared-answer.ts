import { deeplyFrozen } from "../model/deeply-frozen.ts";
import type { Evaluation } from "../model/formats.generated.ts";
import type { LawOfDay } from "./law-date.ts";

/**
 * The last answer to the cases of a policy about which there is nothing to tell: no rule fires, and nothing is missing,
 * wrong or unknown. All of them get the same answer under one law at one instant, and most cases are such.
 */
export class SharedAnswer {
  #law: LawOfDay | undefined;
  #at = "";
  #evaluation: Evaluation | undefined;

  find(law: LawOfDay, at: string): Evaluation | undefined {
    return this.#law === law && this.#at === at ? this.#evaluation : undefined;
  }

  /** Freezes the answer, because cases share it. */
  keep(law: LawOfDay, at: string, evaluation: Evaluation): Evaluation {
    this.#law = law;
    this.#at = at;
    this.#evaluation = deeplyFrozen(evaluation);
    return evaluation;
  }
}
