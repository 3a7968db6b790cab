import { expectComparable, isEqual } from "../equality.ts";
import type { Argument, FormulaOperator, Inference } from "../formula-operator.ts";
import { typeOfConstant, type FormulaType } from "../formula-type.ts";
import { expectOne, SINGLE, VALUES } from "../inference.ts";
import { scalarsOf } from "../operand.ts";

/** A value is one of a list, which is written out or is a fact. A part of a text is not `in` the text. */
export const isIn: FormulaOperator = {
  name: "in",
  label: { zh: "属于", en: "is one of" },
  phrase: { zh: "{*}", en: "{*}" },
  arguments: { least: 2, most: 2 },
  kind: "eager",
  comparesTexts: true,
  infer: inferMembership,
  compute: ([value, list]) => scalarsOf(list).some((item) => isEqual(value, item)),
};

function inferMembership(args: readonly Argument[], inference: Inference): FormulaType {
  const [value, list] = args;
  if (value === undefined || list === undefined) return { kind: "boolean" };
  const fits = [expectOne(value, SINGLE, inference), expectOne(list, VALUES, inference)].every(Boolean);
  if (fits && value.type !== undefined) {
    for (const { type, pointer } of itemsOf(list)) expectComparable(value.type, type, pointer, inference);
  }
  return { kind: "boolean" };
}

/** The items one by one where they are written out, so that each is compared at its own place. */
function itemsOf({ type, written, pointer }: Argument): { readonly type: FormulaType; readonly pointer: string }[] {
  if (type?.kind !== "list" || type.of !== "scalars") return [];
  if (!Array.isArray(written)) return [{ type: type.item, pointer }];
  return written.flatMap((item, index) => {
    const itemType = typeOfConstant(item);
    return itemType === undefined ? [] : [{ type: itemType, pointer: `${pointer}/${index}` }];
  });
}
