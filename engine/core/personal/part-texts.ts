/** The case and the evaluation of a record as they were sent and answered: JSON of one line each. */
export type PartTexts = { readonly case: string; readonly evaluation: string };

/** Reads what stands in an opened personal part: two lines, and blanks behind them. Undefined for what is none. */
export function textsOfPart(opened: string): PartTexts | undefined {
  const [caseText, evaluation, blanks] = opened.split("\n");
  if (caseText === undefined || evaluation === undefined || blanks?.trim() !== "") return undefined;
  return { case: caseText, evaluation };
}
