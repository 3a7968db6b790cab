import type { Value } from "../value/value.ts";
import type { Operator } from "./operator.ts";
import type { ScalarType, ValueType } from "./value-type.ts";

/** What must stand on the right of a resolved operator. */
export type OperandType =
  | { readonly kind: "scalar"; readonly of: ScalarType }
  | { readonly kind: "scalars"; readonly of: ScalarType }
  | { readonly kind: "range"; readonly of: ScalarType }
  | { readonly kind: "flag" | "pattern" }
  | { readonly kind: "records"; readonly subject: ValueType };

/** An operator with its decorators, fitted to the type of the fact it judges. */
export type ResolvedOperator = {
  readonly name: string;
  readonly base: Operator;
  readonly decorated: boolean;
  readonly operand: OperandType;
  readonly bind: (expected: Value) => (actual: Value) => boolean;
};

type OperatorFault =
  | { readonly code: "UNKNOWN_OPERATOR"; readonly name: string }
  | { readonly code: "OPERATOR_DOES_NOT_FIT"; readonly name: string };

export type Resolution =
  { readonly ok: true; readonly operator: ResolvedOperator } | { readonly ok: false; readonly fault: OperatorFault };

/** A fault for an operator or decorator that cannot judge a fact of this type. */
export function misfit(name: string): Resolution {
  return { ok: false, fault: { code: "OPERATOR_DOES_NOT_FIT", name } };
}

/** A fault for a name that is neither an operator nor a decorator. */
export function unknown(name: string): Resolution {
  return { ok: false, fault: { code: "UNKNOWN_OPERATOR", name } };
}
