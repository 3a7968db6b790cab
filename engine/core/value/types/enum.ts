import { asSeen } from "../as-seen.ts";
import { fault, wrongType, type ReadingFault } from "../reading.ts";
import { scalarText } from "../scalar-text.ts";
import type { Language, ValueDefinition, ValueForm } from "../value-form.ts";

const MOST_LISTED = 20;

/** One of the values that the dictionary lists, as it is seen: it may be compared with texts. */
export const choice: ValueForm = {
  type: "enum",
  createReader: (definition) => {
    const known = new Set(definition.values?.map(({ value }) => asSeen(value)));
    const notListed = notAChoice(definition);
    return (sent) => {
      if (typeof sent !== "string") return wrongType(sent, "列出的选项之一", "one of the listed values");
      const value = asSeen(sent);
      return known.has(value) ? { ok: true, value } : notListed;
    };
  },
  show: (value, { values }, language) =>
    values?.find((candidate) => asSeen(candidate.value) === value)?.label[language] ?? scalarText(value),
  send: scalarText,
};

function notAChoice(definition: ValueDefinition): ReadingFault {
  return fault(
    "NOT_A_CHOICE",
    `须为以下之一：${listed(definition, "zh")}`,
    `it must be one of: ${listed(definition, "en")}`,
  );
}

function listed({ values = [] }: Pick<ValueDefinition, "values">, language: Language): string {
  const shown = values
    .slice(0, MOST_LISTED)
    .map(({ value, label }) => (language === "zh" ? `${label.zh}（${value}）` : `${label.en} (\`${value}\`)`));
  const rest = values.length > MOST_LISTED ? ["…"] : [];
  return [...shown, ...rest].join(language === "zh" ? "、" : ", ");
}
