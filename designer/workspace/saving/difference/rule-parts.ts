import type { NamedCondition, Rule } from "../../../../engine/core/model/formats.generated.ts";
import { EFFECT_LABELS, GRADE_LABELS } from "../../../../engine/core/model/labels.ts";
import { scopeOf } from "../../../rules/condition/scope-of.ts";
import { WORDS } from "../../../rules/editor/words.ts";
import { basisWords } from "../../../../engine/core/model/basis-words.ts";
import { listed, plain } from "../../../../engine/core/model/localized-text.ts";
import { conditionWords } from "../../../../engine/core/conditions/condition-words.ts";
import { titleOf, type SharedWords, type Side } from "./side.ts";
import { told, toldText, type ToldPart } from "./told-part.ts";

/** A rule, part by part: its conditions as the sentence that people read. */
export function ruleParts(rule: Rule, side: Side, shared: SharedWords): ToldPart[] {
  const { grade, effect, message, measures } = rule.event.params;
  const { from, to } = rule.effective;
  return [
    ...toldText("title", WORDS.title, rule.title),
    ...toldText("description", WORDS.description, rule.description),
    ...told(
      "conditions",
      WORDS.condition,
      rule.conditions,
      conditionWords(rule.conditions, scopeOf(side.documents), shared.day),
    ),
    ...told("grade", WORDS.grade, grade, GRADE_LABELS[grade]),
    ...told("effect", WORDS.effect, effect, EFFECT_LABELS[effect]),
    ...toldText("message", WORDS.message, message),
    ...told("measures", WORDS.measures, measures, listed(measures.map((id) => titleOf(shared.library.measures, id)))),
    ...told("basis", WORDS.basis, rule.basis, basisWords(rule.basis, shared.library.laws)),
    ...told("effective", WORDS.inForce, rule.effective, WORDS.period(from, to)),
    ...told("priority", WORDS.priority, rule.priority, plain(rule.priority ?? "")),
    ...told("ref", WORDS.ref, rule.ref, plain(rule.ref ?? "")),
  ];
}

/** A shared condition, part by part. */
export function conditionParts({ title, conditions }: NamedCondition, side: Side, shared: SharedWords): ToldPart[] {
  return [
    ...toldText("title", WORDS.title, title),
    ...told("conditions", WORDS.holdsWhen, conditions, conditionWords(conditions, scopeOf(side.documents), shared.day)),
  ];
}
