import type { Rule } from "../../../engine/core/model/formats.generated.ts";
import type { Language } from "../../../engine/core/value/value-form.ts";
import { conditionSentence } from "../../../engine/core/conditions/condition-sentence.ts";
import type { ConditionScope } from "../../../engine/core/conditions/condition-scope.ts";

/** Tells the conditions of many rules, each only once until its words or the rule itself change. */
export class RuleSentences {
  #told = new WeakMap<object, string>();
  #words: readonly unknown[] = [];

  /** Gives the teller of the sentences for these words of the page. */
  teller(scope: ConditionScope, day: string, language: Language): (rule: Rule) => string {
    const words = [scope.facts, scope.parameters, scope.conditions, day, language];
    if (words.some((word, index) => word !== this.#words[index])) this.#told = new WeakMap();
    this.#words = words;
    return ({ conditions }) => {
      const known = this.#told.get(conditions);
      if (known !== undefined) return known;
      const sentence = conditionSentence(conditions, scope, { day, language })?.whole ?? "";
      this.#told.set(conditions, sentence);
      return sentence;
    };
  }
}
