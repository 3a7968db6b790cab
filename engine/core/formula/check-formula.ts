import { nearestName } from "../check/nearest-name.ts";
import { checkConstant, type Checked, type Prepared, UNUSABLE } from "./check-constant.ts";
import { formulaFinding, type FormulaFinding, type FormulaFindingCode } from "./formula-finding.ts";
import type { Argument, FormulaOperator, Inference, Names } from "./formula-operator.ts";
import { preparedTexts } from "./prepared-texts.ts";
import { recordFields } from "./infer-fields.ts";
import { expectOne, RECORDS } from "./inference.ts";
import { FORMULA_OPERATORS } from "./operators/index.ts";

const MOST_DEPTH = 32;
const MOST_OPERATORS = 500;
const MOST_ARGUMENTS = 100;
const FORBIDDEN_KEYS = ["__proto__", "constructor", "prototype"];

type Walk = {
  readonly names: Names;
  readonly depth: number;
  readonly budget: { operators: number };
  readonly report: Report;
};

type Report = (
  code: FormulaFindingCode,
  pointer: string,
  words?: Readonly<Record<string, string | number>>,
) => undefined;

/** Proves the types of a formula that a user wrote, whatever it is, and finds everything that is wrong in it. */
export function checkFormula(written: unknown, names: Names): Checked & { readonly findings: FormulaFinding[] } {
  const findings: FormulaFinding[] = [];
  const report: Report = (code, pointer, words) => void findings.push(formulaFinding(code, pointer, words));
  const walk = { names, depth: 1, budget: { operators: MOST_OPERATORS }, report };
  if (isObject(written)) return { ...checkObject(written, "", walk), findings };
  report("FORMULA_EXPECTED", "");
  return { ...UNUSABLE, findings };
}

function check(written: unknown, pointer: string, walk: Walk): Checked {
  return isObject(written) ? checkObject(written, pointer, walk) : checkConstant(written, pointer, walk.report);
}

function checkObject(written: object, pointer: string, walk: Walk): Checked {
  const { report, depth, budget } = walk;
  if (depth > MOST_DEPTH) {
    report("FORMULA_TOO_DEEP", pointer, { limit: MOST_DEPTH });
    return UNUSABLE;
  }
  budget.operators -= 1;
  if (budget.operators === -1) report("FORMULA_TOO_LARGE", pointer, { limit: MOST_OPERATORS });
  if (budget.operators < 0) return UNUSABLE;
  const entries = Object.entries(written).slice(0, MOST_ARGUMENTS);
  const forbidden = entries.filter(([key]) => FORBIDDEN_KEYS.includes(key));
  for (const [name] of forbidden) report("KEY_FORBIDDEN", `${pointer}/${name}`, { name });
  const operators = entries.filter(([key]) => !FORBIDDEN_KEYS.includes(key));
  if (entries.length === 0) report("FORMULA_EXPECTED", pointer);
  if (operators.length > 1) report("KEYS_SEVERAL", pointer, { keys: operators.map(([key]) => key).join(", ") });
  const checked = operators.map(([name, args]) => checkOperator(name, args, pointer, walk));
  return operators.length === 1 && forbidden.length === 0 ? (checked[0] ?? UNUSABLE) : UNUSABLE;
}

function checkOperator(name: string, written: unknown, outer: string, walk: Walk): Checked {
  const pointer = `${outer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
  const operator = FORMULA_OPERATORS.get(name);
  if (operator === undefined) walk.report("OPERATOR_UNKNOWN", pointer, unknownOperator(name));
  const args: readonly unknown[] = Array.isArray(written) ? written : [written];
  const fits = operator === undefined ? args.length <= MOST_ARGUMENTS : hasRightNumber(operator, args, pointer, walk);
  if (!fits && args.length > MOST_ARGUMENTS) return UNUSABLE;
  const inference = { operator: name, pointer, names: walk.names, report: walk.report };
  const place = (index: number): string => (Array.isArray(written) ? `${pointer}/${index}` : pointer);
  const { args: checked, fieldsRead } = checkArguments(operator, args, { place, inference, walk });
  if (operator === undefined || !fits) return UNUSABLE;
  const prepared = operator.comparesTexts === true ? preparedTexts(checked) : checked.map((one) => one.prepared);
  return {
    type: operator.infer(checked, inference),
    prepared: { [name]: operator.kind === "records" ? [...prepared, fieldsRead] : prepared },
  };
}

type CheckedArgument = Argument & { readonly prepared: Prepared };

type Places = {
  readonly place: (index: number) => string;
  readonly inference: Inference;
  readonly walk: Walk;
};

/** The second argument of a list operator is about the records of the first, so it reads their fields. */
function checkArguments(
  operator: FormulaOperator | undefined,
  written: readonly unknown[],
  { place, inference, walk }: Places,
): { readonly args: readonly CheckedArgument[]; readonly fieldsRead: readonly string[] } {
  const inner = { ...walk, depth: walk.depth + 1 };
  const checkAt = (index: number, within: Walk): CheckedArgument => {
    const pointer = place(index);
    return { ...check(written[index], pointer, within), pointer, written: written[index] };
  };
  if (operator?.kind !== "records") return { args: written.map((_, index) => checkAt(index, inner)), fieldsRead: [] };
  const list = checkAt(0, inner);
  expectOne(list, RECORDS, inference);
  const fields = { known: recordFields(list.type), read: new Set<string>() };
  const ofRecord = { ...inner, names: { ...walk.names, fields } };
  const rest = written.slice(1).map((_, index) => checkAt(index + 1, ofRecord));
  return { args: [list, ...rest], fieldsRead: [...fields.read] };
}

function hasRightNumber(
  operator: FormulaOperator,
  args: readonly unknown[],
  pointer: string,
  { report }: Walk,
): boolean {
  const { least, most } = operator.arguments;
  if (args.length >= least && args.length <= most) return true;
  const range = least === most ? String(least) : `${least}–${most}`;
  report("ARGUMENTS_WRONG", pointer, {
    operator: operator.name,
    expected: range,
    expectedEn: range === "1" ? "1 argument" : `${range} arguments`,
    found: args.length,
  });
  return false;
}

function unknownOperator(name: string): Readonly<Record<string, string>> {
  const nearest = nearestName(name, FORMULA_OPERATORS.keys());
  return nearest === undefined ? { name } : { name, nearest };
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
