import type { Value } from "../value/value.ts";
import { scalarsOf } from "./operator.ts";
import { misfit, type ResolvedOperator, type Resolution } from "./resolved-operator.ts";
import type { ValueType } from "./value-type.ts";

type Resolve = (text: string, subject: ValueType) => Resolution;
type Decorator = {
  readonly name: string;
  readonly apply: (rest: string, subject: ValueType, resolve: Resolve) => Resolution;
};

const not: Decorator = {
  name: "not",
  apply: (rest, subject, resolve) =>
    decorate(resolve(rest, subject), "not", (inner) => ({
      bind: (expected) => {
        const test = inner.bind(expected);
        return (actual) => !test(actual);
      },
    })),
};

const someFact = overItems("someFact", (items, test) => items.some(test));
const everyFact = overItems("everyFact", (items, test) => items.every(test));
const someValue = overValues("someValue", (tests, actual) => tests.some((test) => test(actual)));
const everyValue = overValues("everyValue", (tests, actual) => tests.every((test) => test(actual)));

/** Exchanges the two sides: the operand is judged against the fact. */
const swap: Decorator = {
  name: "swap",
  apply: (rest, subject, resolve) => {
    if (subject.kind === "records") return misfit("swap");
    for (const operand of swappedSubjects(subject)) {
      const inner = resolve(rest, operand);
      if (inner.ok && operandKind(inner.operator) === subject.kind) {
        return decorate(inner, "swap", ({ bind }) => ({
          operand,
          bind: (expected) => (actual) => bind(actual)(expected),
        }));
      }
    }
    const inner = resolve(rest, subject);
    return inner.ok || inner.fault.code === "OPERATOR_DOES_NOT_FIT" ? misfit("swap") : inner;
  },
};

/** json-rules-engine's operator decorators, by name. */
export const DECORATORS: ReadonlyMap<string, Decorator> = new Map(
  [not, swap, someFact, everyFact, someValue, everyValue].map((decorator) => [decorator.name, decorator]),
);

function overItems(
  name: string,
  judge: (items: readonly Value[], test: (item: Value) => boolean) => boolean,
): Decorator {
  return {
    name,
    apply: (rest, subject, resolve) => {
      if (subject.kind !== "scalars") return misfit(name);
      return decorate(resolve(rest, { kind: "scalar", of: subject.of }), name, (inner) => ({
        bind: (expected) => {
          const test = inner.bind(expected);
          return (actual) => judge(scalarsOf(actual), test);
        },
      }));
    },
  };
}

function overValues(
  name: string,
  judge: (tests: readonly ((actual: Value) => boolean)[], actual: Value) => boolean,
): Decorator {
  return {
    name,
    apply: (rest, subject, resolve) => {
      const inner = resolve(rest, subject);
      if (inner.ok && inner.operator.operand.kind !== "scalar") return misfit(name);
      return decorate(inner, name, ({ bind, operand }) => ({
        operand: operand.kind === "scalar" ? { kind: "scalars", of: operand.of } : operand,
        bind: (expected) => {
          const tests = scalarsOf(expected).map(bind);
          return (actual) => judge(tests, actual);
        },
      }));
    },
  };
}

function decorate(
  inner: Resolution,
  name: string,
  change: (operator: ResolvedOperator) => Partial<Pick<ResolvedOperator, "operand" | "bind">>,
): Resolution {
  if (!inner.ok) return inner;
  const { base } = inner.operator;
  if (base.judgesPresence !== undefined || base.quantifier !== undefined) return misfit(name);
  const operator = {
    ...inner.operator,
    ...change(inner.operator),
    name: `${name}:${inner.operator.name}`,
    decorated: true,
  };
  return { ok: true, operator };
}

function swappedSubjects({
  kind,
  of,
}: Exclude<ValueType, { kind: "records" }>): Exclude<ValueType, { kind: "records" }>[] {
  return kind === "scalar"
    ? [
        { kind, of },
        { kind: "scalars", of },
      ]
    : [
        { kind: "scalar", of },
        { kind, of },
      ];
}

function operandKind({ operand }: ResolvedOperator): string {
  return operand.kind;
}
