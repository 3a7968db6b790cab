import type { Checked, Prepared } from "./check-constant.ts";
import { isText, type FormulaType } from "./formula-type.ts";

/** The operator by which a text is read as an identifier. No user can write it: it is none of the language. */
export const AS_IDENTIFIERS = "asIdentifiers";

/** The arguments of a comparison: where one of them is an identifier, the other texts are read as such, too. */
export function preparedTexts(args: readonly Checked[]): Prepared[] {
  const besideIdentifier = args.some(({ type }) => isIdentifier(type));
  return args.map(({ type, prepared }) =>
    besideIdentifier && !isIdentifier(type) ? { [AS_IDENTIFIERS]: [prepared] } : prepared,
  );
}

function isIdentifier(type: FormulaType | undefined): boolean {
  if (type?.kind === "list") return type.of === "scalars" && isIdentifier(type.item);
  return type !== undefined && isText(type) && "identifier" in type;
}
