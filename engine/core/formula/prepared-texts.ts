import type { Checked, Prepared } from "./check-constant.ts";
import { isText, type FormulaType } from "./formula-type.ts";

/** The operator by which a text is read as an identifier. No user can write it: it is none of the language. */
export const WITHOUT_BLANKS = "withoutBlanks";

/** The arguments of a comparison: where one of them is an identifier, the other texts are read without blanks as well. */
export function preparedTexts(args: readonly Checked[]): Prepared[] {
  const besideIdentifier = args.some(({ type }) => isIdentifier(type));
  return args.map(({ type, prepared }) =>
    besideIdentifier && !isIdentifier(type) ? { [WITHOUT_BLANKS]: [prepared] } : prepared,
  );
}

function isIdentifier(type: FormulaType | undefined): boolean {
  if (type?.kind === "list") return type.of === "scalars" && isIdentifier(type.item);
  return type !== undefined && isText(type) && "identifier" in type;
}
