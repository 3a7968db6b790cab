import type { LocalizedText, Rule } from "../../../engine/core/model/formats.generated.ts";
import type { PackDocuments } from "../../modeler/pack-documents.ts";
import type { PolicySession } from "../../workspace/policy-session.ts";
import { attachedTo, renamedOnMap, stepsOf, type Attachment } from "./attached-rules.ts";
import { ruleBeginning } from "./rule-beginning.ts";
import { blankRule, copyOf, freeName, withChangedRule, withoutRule, withRule } from "./rule-changes.ts";
import { withMovedRule } from "./rule-order.ts";
import { WORDS } from "./words.ts";

/** What people do to rules, each as one undo step over documents and map. */

/** Makes a rule, at a step if one is given; answers its name. */
export function addRule(session: PolicySession, day: string, step?: string): string {
  const { rules, power } = session.documents.peek();
  const name = freeName("new-rule", rules);
  const rule = blankRule(name, ruleBeginning(power, session.library, day));
  const attachments = step === undefined ? [] : attachedTo(session.map.peek(), name, [step]);
  apply(session, WORDS.addRule, (documents) => withRule(documents, rule), attachments);
  return name;
}

/** Makes the same rule once more, at the same steps; answers its name. */
export function duplicateRule(session: PolicySession, rule: Rule): string {
  const name = freeName(`${rule.name}-copy`, session.documents.peek().rules);
  const map = session.map.peek();
  const attachments = attachedTo(map, name, stepsOf(map, rule.name));
  apply(session, WORDS.duplicateRule, (documents) => withRule(documents, copyOf(rule, name)), attachments);
  return name;
}

/** Takes a rule away, from the map and from what cases expect too. */
export function deleteRule(session: PolicySession, name: string): void {
  const attachments = renamedOnMap(session.map.peek(), name, undefined);
  apply(session, WORDS.deleteRule, (documents) => withoutRule(documents, name), attachments);
}

/** Changes a rule; a new name goes to the map and the cases too. */
export function changeRule(
  session: PolicySession,
  name: string,
  rule: Rule,
  label: LocalizedText = WORDS.changeRule,
): void {
  const attachments = rule.name === name ? [] : renamedOnMap(session.map.peek(), name, rule.name);
  apply(session, label, (documents) => withChangedRule(documents, name, rule), attachments);
}

/** Moves a rule to a place in the order in which findings are told. */
export function moveRule(session: PolicySession, name: string, position: number): void {
  session.change(WORDS.reorderRules, (documents) => {
    const rules = withMovedRule(documents.rules, name, position);
    return rules === documents.rules ? documents : { ...documents, rules };
  });
}

/** Attaches a rule to exactly these steps. */
export function attachRule(session: PolicySession, name: string, steps: readonly string[]): void {
  apply(session, WORDS.attachRule, (documents) => documents, attachedTo(session.map.peek(), name, steps));
}

function apply(
  session: PolicySession,
  label: LocalizedText,
  change: (documents: PackDocuments) => PackDocuments,
  attachments: readonly Attachment[],
): void {
  if (attachments.length === 0) {
    session.change(label, change);
    return;
  }
  session.transact(label, () => {
    session.change(label, change);
    for (const { step, rules } of attachments) session.modeler.edit.setRules(step, rules);
  });
}
