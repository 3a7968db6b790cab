import type { LocalizedText } from "../model/formats.generated.ts";

/** One thing wrong in a formula, at a JSON pointer inside it, with the next step. */
export type FormulaFinding = {
  readonly code: FormulaFindingCode;
  readonly pointer: string;
  readonly message: LocalizedText;
  readonly nextStep: LocalizedText;
};

type Template = { readonly message: LocalizedText; readonly nextStep: LocalizedText };

/** Everything that can be wrong in a formula, in one table. `{name}` stands for the user's own text. */
const TEMPLATES = {
  FORMULA_EXPECTED: template(
    "这里应为只有一个运算的对象",
    "an object with one operator is expected here",
    '写成 {"运算": [参数…]}',
    'write it as {"operator": [arguments…]}',
  ),
  CONSTANT_WRONG: template(
    "这里不能写这样的常量",
    "such a constant cannot stand here",
    "只能写 true、false、数字、文本，或同类值的列表",
    "write true, false, a number, a text, or a list of values of one kind",
  ),
  KEYS_SEVERAL: template(
    "一个对象里有多个运算：{keys}",
    "one object has several operators: {keys}",
    "每个对象只写一个运算",
    "write one operator in each object",
  ),
  KEY_FORBIDDEN: template("“{key}”不是运算", "`{key}` is no operator", "删除它", "remove it"),
  OPERATOR_UNKNOWN: template("不认识的运算“{name}”", "`{name}` is not an operator", "{hint}", "{hint}"),
  ARGUMENTS_WRONG: template(
    "“{operator}”须有{expected}个参数，这里有{found}个",
    "`{operator}` takes {expectedEn}, but {found} stand here",
    "补上或删去参数",
    "add or remove arguments",
  ),
  FORMULA_TOO_DEEP: template(
    "公式嵌套超过{limit}层",
    "the formula is nested more than {limit} deep",
    "拆成几个派生事实",
    "split it into several derived facts",
  ),
  FORMULA_TOO_LARGE: template(
    "公式的运算超过{limit}个",
    "the formula has more than {limit} operators",
    "拆成几个派生事实",
    "split it into several derived facts",
  ),
  NAME_EXPECTED: template(
    "“{operator}”后面须直接写名称",
    "`{operator}` takes a name written as text",
    '写成 {"{operator}": "名称"}',
    'write {"{operator}": "name"}',
  ),
  FACT_UNKNOWN: template("事实字典中没有“{name}”", "the facts dictionary has no `{name}`", "{hint}", "{hint}"),
  FIELD_UNKNOWN: template("记录中没有字段“{name}”", "the record has no field `{name}`", "{hint}", "{hint}"),
  PARAMETER_UNKNOWN: template("没有名为“{name}”的参数", "there is no parameter `{name}`", "{hint}", "{hint}"),
  OUTER_MISPLACED: template(
    "outer 只能用在列表运算之内",
    "`outer` has a meaning only inside a list operator",
    "改用 var",
    "use `var`",
  ),
  TYPE_MISMATCH: template(
    "“{operator}”这里须为{expected}，而不是{found}",
    "`{operator}` needs {expectedEn} here, not {foundEn}",
    "改用类型相符的事实、字段或参数",
    "use a fact, field or parameter of a fitting type",
  ),
  TYPES_DIFFER: template(
    "“{operator}”不能同时用于{first}和{second}",
    "`{operator}` cannot take {firstEn} together with {secondEn}",
    "各参数须为同一类型",
    "give all of them the same type",
  ),
  MONEY_MIXED: template(
    "“{operator}”不能把金额与普通数字混在一起",
    "`{operator}` cannot mix money with plain numbers",
    "数额须写成金额类型的参数（带单位），不能写成裸数字",
    "write the amount as a parameter of type money, with its unit",
  ),
  ENUM_VALUE_UNKNOWN: template(
    "选项“{name}”不在该事实的可选值之中，永远不会相等",
    "`{name}` is not one of the values of that fact, so it can never be equal",
    "{hint}",
    "{hint}",
  ),
} as const;

export type FormulaFindingCode = keyof typeof TEMPLATES;

/** A finding of the table, with the user's own words filled in. A word `xEn` replaces `x` in the English text. */
export function formulaFinding(
  code: FormulaFindingCode,
  pointer: string,
  words: Readonly<Record<string, string | number>> = {},
): FormulaFinding {
  const { message, nextStep }: Template = TEMPLATES[code];
  return {
    code,
    pointer,
    message: { zh: fill(message.zh, words), en: fill(message.en, words) },
    nextStep: {
      zh: nextStep.zh === "{hint}" ? hintZh(words["nearest"]) : fill(nextStep.zh, words),
      en: nextStep.en === "{hint}" ? hintEn(words["nearest"]) : fill(nextStep.en, words),
    },
  };
}

function template(zh: string, en: string, stepZh: string, stepEn: string): Template {
  return { message: { zh, en }, nextStep: { zh: stepZh, en: stepEn } };
}

function fill(text: string, words: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (written, key: string) => String(words[key] ?? written));
}

function hintZh(nearest: string | number | undefined): string {
  return nearest === undefined ? "改正名称，或先定义它" : `是否指“${nearest}”？`;
}

function hintEn(nearest: string | number | undefined): string {
  return nearest === undefined ? "correct the name, or define it first" : `did you mean \`${nearest}\`?`;
}
