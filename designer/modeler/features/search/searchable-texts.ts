import type { ModdleElement } from "bpmn-moddle";

import type { Basis, LocalizedText, Rule } from "../../../../engine/core/model/formats.generated.ts";
import { textOf } from "../../../../engine/core/map/moddle-values.ts";
import { readExtensions, titleOf } from "../../../../engine/core/map/read-extensions.ts";
import { articleOf, type FOUND } from "./words.ts";

/** One text under which an element is found, and what the text is. */
export type SearchableText = {
  readonly what: keyof typeof FOUND;
  readonly text: LocalizedText;
  /** Under what else it is found, to be shown behind the text where it is: numbers and ids. */
  readonly also?: readonly string[];
};

/** Everything under which people look for an element: its name, risk points, linked rules, and the articles behind it. */
export function searchableTexts(element: ModdleElement, rules: readonly Rule[]): readonly SearchableText[] {
  const id = textOf(element, "id") ?? "";
  const { riskPoints, timeLimits, rules: linked } = readExtensions(element);
  const ruleOf = (name: string): Rule | undefined => rules.find((rule) => rule.name === name);
  const bases: readonly Pick<Basis, "law" | "article">[] = linked.flatMap((name) => ruleOf(name)?.basis ?? []);
  const limits = timeLimits.flatMap(({ law, article }) => (law === undefined ? [] : { law, article }));
  return [
    ...(textOf(element, "name") === undefined ? [] : [{ what: "name", text: titleOf(element) } as const]),
    ...(element.$instanceOf("bpmn:Activity") ? [{ what: "step", text: { zh: id, en: id } } as const] : []),
    ...riskPoints.map(({ text }): SearchableText => ({ what: "riskPoint", text })),
    ...linked.map((name): SearchableText => ruleText(name, ruleOf(name))),
    ...[...bases, ...limits].map(({ law, article }): SearchableText => ({
      what: "article",
      text: articleOf(law, article),
    })),
  ];
}

/** A rule by its title, by the number under which the offices know it, and by its name. */
function ruleText(name: string, rule: Rule | undefined): SearchableText {
  if (rule === undefined) return { what: "rule", text: { zh: name, en: name } };
  return { what: "rule", text: rule.title, also: [...(rule.ref === undefined ? [] : [rule.ref]), name] };
}
