import { FACT_SOURCE_LABELS, FACT_TYPE_LABELS, UNIT_LABELS } from "../../model/fact-labels.ts";
import { formulaSentence } from "../../formula/formula-sentence.ts";
import { isObject } from "../../model/is-object.ts";
import { both, listed, noted, plain, yesOrNo } from "../../model/localized-text.ts";
import type { FactDefinition, FactsDictionary, Gravity, LocalizedText } from "../../model/formats.generated.ts";
import { isEqualJson } from "../../value/equal-json.ts";
import { type Aspect, choiceAspect, textAspects } from "../aspect.ts";
import { moreIsStricter, opposite } from "../gravity.ts";
import { thingKind, type Found } from "../thing-kind.ts";
import { quoted } from "./element-names.ts";

/** The facts dictionary (事实): what a case must tell, and how it is read and computed. */
export const facts = thingKind<FactDefinition>({
  kind: "fact",
  find: ({ facts: dictionary }) => factsIn(dictionary.facts, { key: "", pointer: "/facts", title: (label) => label }),
  aspects: [
    flag("required", { zh: "每个案件必须报送", en: "every case must have it" }, ({ required }) => required),
    flag("personal", { zh: "涉及个人信息，须遮盖", en: "personal: it is masked" }, ({ personal }) => personal),
    choiceAspect("type", { zh: "类型", en: "type" }, ({ type }) => type, FACT_TYPE_LABELS),
    choiceAspect("unit", { zh: "单位", en: "unit" }, ({ unit }) => unit, UNIT_LABELS),
    choiceAspect("source", { zh: "来源", en: "source" }, ({ source }) => source, FACT_SOURCE_LABELS),
    {
      name: "formula",
      label: { zh: "公式", en: "formula" },
      pointer: "/formula",
      value: ({ formula }) => formula,
      words: ({ formula }, { facts: { facts: all }, parameters }) =>
        both((language) => formulaSentence(formula, { facts: all, parameters }, language)),
      judge: () => "changed",
    },
    {
      name: "values",
      label: { zh: "可选值", en: "choices" },
      pointer: "/values",
      value: ({ values }) => values,
      words: ({ values = [] }) => listed(values.map(({ value, label }) => noted(label, plain(value)))),
      judge: ({ values: before }, { values: after }) => unlessOnlyTexts(before, after),
    },
    {
      name: "items",
      label: { zh: "列表项的类型", en: "type of the entries" },
      pointer: "/items",
      value: ({ items }) => items,
      words: ({ items }) => items && noted(FACT_TYPE_LABELS[items.type], items.unit && UNIT_LABELS[items.unit]),
      judge: ({ items: before }, { items: after }) => unlessOnlyTexts(before, after),
    },
    {
      name: "minimum",
      label: { zh: "最小值", en: "least value" },
      pointer: "/minimum",
      value: ({ minimum }) => minimum,
      words: ({ minimum }) => plain(minimum ?? ""),
      judge: ({ minimum: before = -Infinity }, { minimum: after = -Infinity }) => moreIsStricter(before, after),
    },
    {
      name: "maximum",
      label: { zh: "最大值", en: "greatest value" },
      pointer: "/maximum",
      value: ({ maximum }) => maximum,
      words: ({ maximum }) => plain(maximum ?? ""),
      judge: ({ maximum: before = Infinity }, { maximum: after = Infinity }) => opposite(moreIsStricter(before, after)),
    },
    {
      name: "scale",
      label: { zh: "小数位数", en: "decimal places" },
      pointer: "/scale",
      value: ({ scale }) => scale,
      words: ({ scale }) => plain(scale ?? ""),
      judge: () => "changed",
    },
    {
      name: "identifier",
      label: { zh: "是编号，不区分空格和大小写", en: "an identifier: blanks and capitals in it do not matter" },
      pointer: "/identifier",
      value: ({ identifier }) => identifier,
      words: ({ identifier }) => yesOrNo(identifier),
      judge: ({ identifier: before = false }, { identifier: after = false }) =>
        before === after ? "wording" : "changed",
    },
    ...textAspects<FactDefinition>("label", { zh: "名称", en: "label" }, ({ label }) => label),
    ...textAspects<FactDefinition>("description", { zh: "说明", en: "description" }, ({ description }) => description),
    {
      name: "mechanism",
      label: { zh: "机制编号", en: "row" },
      pointer: "/mechanism",
      value: ({ mechanism }) => mechanism,
      words: ({ mechanism }) => plain(mechanism ?? ""),
      judge: () => "wording",
    },
  ],
  coming: ({ required }) => (required === true ? "strengthened" : "changed"),
});

type Around = {
  readonly key: string;
  readonly pointer: string;
  readonly title: (label: LocalizedText) => LocalizedText;
};

/** Every entry of a dictionary, and in a list the fields of its records. */
function factsIn(entries: FactsDictionary["facts"], { key, pointer, title }: Around): Found<FactDefinition>[] {
  return Object.entries(entries).flatMap(([name, fact]) => {
    if (fact === undefined) return [];
    const own = `${key}${name}`;
    const label = title(fact.label);
    const found = {
      key: own,
      source: fact,
      title: () => quoted({ zh: "事实", en: "fact" }, label),
      place: { document: "facts", pointer: `${pointer}/${name}` },
      owners: () => (key === "" ? [] : [`fact/${key.slice(0, -1)}`]),
    };
    const inside = {
      key: `${own}/`,
      pointer: `${pointer}/${name}/fields`,
      title: (field: LocalizedText) => ({ zh: `${label.zh} › ${field.zh}`, en: `${label.en} › ${field.en}` }),
    };
    return [found, ...factsIn(fact.fields ?? {}, inside)];
  });
}

/** A demand that is made or not; not written is not made. */
function flag(
  name: string,
  label: Aspect<FactDefinition>["label"],
  read: (fact: FactDefinition) => boolean | undefined,
): Aspect<FactDefinition> {
  return {
    name,
    label,
    pointer: `/${name}`,
    value: read,
    words: (fact) => yesOrNo(read(fact)),
    judge: (before, after) => {
      const [was, is] = [read(before) === true, read(after) === true];
      return was === is ? "wording" : moreIsStricter(Number(was), Number(is));
    },
  };
}

function unlessOnlyTexts(before: unknown, after: unknown): Gravity {
  return isEqualJson(withoutTexts(before), withoutTexts(after)) ? "wording" : "changed";
}

function withoutTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTexts);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, content]) => !(isText(content) && (name === "label" || name === "description")))
      .map(([name, content]) => [name, withoutTexts(content)]),
  );
}

/** A field may be called `label`; it is a definition then. */
function isText(value: unknown): boolean {
  return isObject(value) && typeof value["zh"] === "string" && typeof value["en"] === "string";
}
