import type { FactsDictionary, LocalizedText, Parameter, Rule } from "../../../engine/core/model/formats.generated.ts";

/** How many rules are offered at once. */
const OFFERED = 12;

/** The rules that are not attached yet and whose title, name or number holds what was typed; and how many more there are. */
export function attachableRules(
  rules: readonly Rule[],
  attached: readonly string[],
  typed: string,
): { readonly offered: readonly Rule[]; readonly more: number } {
  const wanted = typed.trim().toLowerCase();
  const found = rules.filter(
    ({ name, title, ref = "" }) =>
      !attached.includes(name) && [name, title.zh, title.en, ref].some((text) => text.toLowerCase().includes(wanted)),
  );
  return { offered: found.slice(0, OFFERED), more: Math.max(0, found.length - OFFERED) };
}

/** Where the words are found that stand for a value in a message. */
type MessageWords = {
  readonly facts: FactsDictionary;
  readonly parameters: readonly Pick<Parameter, "name" | "title">[];
};

/** What a rule says when it fires, with the labels of facts and parameters where their values will stand. */
export function ruleSentence({ event }: Rule, { facts: { facts }, parameters }: MessageWords): LocalizedText {
  const { message } = event.params;
  const fill = (language: "zh" | "en"): string =>
    message[language].replace(/\{([\w-]+)\}/g, (_match, name: string) => {
      const fact = Object.hasOwn(facts, name) ? facts[name]?.label : undefined;
      const label = fact ?? parameters.find((parameter) => parameter.name === name)?.title;
      return language === "zh" ? `〔${label?.zh ?? name}〕` : `[${label?.en ?? name}]`;
    });
  return { zh: fill("zh"), en: fill("en") };
}
