import { asWritten } from "../check/as-written.ts";
import { inside, type Place } from "../check/check-finding.ts";
import { finding, hint, type FindingCode } from "../check/finding-catalog.ts";
import { nearestName } from "../check/nearest-name.ts";
import { OPERATORS } from "../operators/index.ts";
import { resolveOperator } from "../operators/resolve-operator.ts";
import type { ResolvedOperator } from "../operators/resolved-operator.ts";
import { subjectKind, typeOfFact, type ValueType } from "../operators/value-type.ts";
import type { BuildContext } from "./build-context.ts";
import { besideIdentifiers } from "./beside-identifiers.ts";
import { buildOperand, type BuildRecordCondition } from "./build-operand.ts";
import { findSource } from "./find-source.ts";
import type { Source, TestPlan } from "./plan.ts";

/** Builds the plan of one test (`fact`, `operator`, `value`), reporting every fault in it. */
export function buildTest(
  written: Readonly<Record<string, unknown>>,
  place: Place,
  context: BuildContext,
  buildRecordCondition: BuildRecordCondition,
): TestPlan | undefined {
  const report = (code: FindingCode, key: string, words: Record<string, string> = {}): undefined => {
    context.report(finding(code, inside(place, key), words));
  };
  for (const key of ["fact", "operator", "value"]) {
    if (!Object.hasOwn(written, key)) context.report(finding("KEY_MISSING", place, { key }));
  }
  const subject = findSource(written["fact"], place, context);
  if (subject === undefined || !Object.hasOwn(written, "operator")) return undefined;
  const type = typeOfFact(subject.definition);
  const operator = findOperator(written["operator"], subject, type, report);
  if (operator === undefined || !Object.hasOwn(written, "value")) return undefined;
  const operand = buildOperand(written["value"], inside(place, "value"), {
    subject,
    operator,
    context,
    buildRecordCondition,
  });
  if (operand === undefined) return undefined;
  return { kind: "test", subject, operator: besideIdentifiers(operator, type, operand), operand };
}

function findOperator(
  written: unknown,
  subject: Source,
  type: ValueType,
  report: (code: FindingCode, key: string, words?: Record<string, string>) => undefined,
): ResolvedOperator | undefined {
  const text = typeof written === "string" ? written : "";
  const resolution = resolveOperator(text, type);
  if (resolution.ok) return resolution.operator;
  const { code, name } = resolution.fault;
  if (code === "UNKNOWN_OPERATOR") {
    return report("OPERATOR_UNKNOWN", "operator", {
      name: text === "" ? asWritten(written) : name,
      ...hint(nearestName(name, OPERATORS.keys())),
    });
  }
  const kind = subjectKind(type);
  const fitting = [...OPERATORS.values()]
    .filter(({ subjects }) => subjects.includes(kind))
    .map((operator) => operator.name);
  return report("OPERATOR_DOES_NOT_FIT", "operator", {
    name,
    fact: subject.name,
    type: kind,
    fitting: fitting.join(", "),
  });
}
