import { asSeen } from "../value/as-seen.ts";
import type { FormulaFindingCode } from "./formula-finding.ts";
import { join, typeOfConstant, type FormulaType } from "./formula-type.ts";

/** A part of a formula with its proved type, in the form that the interpreter is given. */
export type Checked = { readonly type: FormulaType | undefined; readonly prepared: Prepared };

/** A formula written anew by us: every operator has its arguments in a list, and no object of the document is left in it. */
export type Prepared = boolean | number | string | readonly Prepared[] | { readonly [operator: string]: Prepared };

/** A part with a fault, which was reported: it has no type, so that nothing else is reported because of it. */
export const UNUSABLE: Checked = { type: undefined, prepared: false };

const MOST_ITEMS = 1000;

type Report = (code: FormulaFindingCode, pointer: string) => undefined;

/** Proves the type of a constant: a truth, a number, a text, or a list of such of one kind. */
export function checkConstant(written: unknown, pointer: string, report: Report): Checked {
  const checked = Array.isArray(written) ? listOf(written) : single(written);
  if (checked === undefined) report("CONSTANT_WRONG", pointer);
  return checked ?? UNUSABLE;
}

function single(written: unknown): Checked | undefined {
  const type = typeOfConstant(written);
  if (typeof written === "object" || type === undefined || !isScalar(written)) return undefined;
  return { type, prepared: typeof written === "string" ? asSeen(written) : written };
}

function listOf(written: readonly unknown[]): Checked | undefined {
  if (written.length > MOST_ITEMS) return undefined;
  const items = written.map(single).filter((item) => item !== undefined);
  const item = items.map(({ type }) => type).reduce((joined, type) => joinKnown(joined, type), items[0]?.type);
  if (items.length !== written.length || item === undefined) return undefined;
  return { type: { kind: "list", of: "scalars", item }, prepared: items.map(({ prepared }) => prepared) };
}

function joinKnown(first: FormulaType | undefined, second: FormulaType | undefined): FormulaType | undefined {
  return first === undefined || second === undefined ? undefined : join(first, second);
}

function isScalar(value: unknown): value is boolean | number | string {
  return typeof value === "boolean" || typeof value === "number" || typeof value === "string";
}
