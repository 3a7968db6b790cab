import { thingKind } from "../thing-kind.ts";
import { quoted } from "./element-names.ts";
import { partsOfSteps } from "./parts-of-steps.ts";

type Attached = { readonly rule: string };

/** Rules attached to a step (挂接的规则): without one, the step is no longer judged by it. */
export const attachedRules = thingKind<Attached>({
  kind: "attachedRule",
  find: (version) => {
    const rules = new Map(version.rules.map((rule) => [rule.name, rule]));
    return partsOfSteps(version, (step) => [...new Set(step.rules)].map((rule) => ({ rule })), {
      nameOf: ({ rule }) => rule,
      titleOf: ({ rule }, step) => {
        const { zh, en } = quoted({ zh: "规则", en: "rule" }, rules.get(rule)?.title ?? { zh: rule, en: rule });
        return { zh: `环节“${step.title.zh}”挂接的${zh}`, en: `${en} attached to the step “${step.title.en}”` };
      },
      gradeOf: ({ rule }) => rules.get(rule)?.event.params.grade,
    });
  },
  aspects: [],
  coming: () => "strengthened",
});
