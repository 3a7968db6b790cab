/** What is wrong with a record of a journal. */
export type RecordFault =
  | "notARecord"
  | "headChanged"
  | "caseChanged"
  | "evaluationChanged"
  | "personalChanged"
  | "missing"
  | "outOfOrder"
  | "chainBroken"
  | "lineEndMissing";

/** A record that is not what was written; `seq` is its place in the tree. `why` is for the log; pages and commands tell `fault` in words. */
export type BrokenRecord = {
  readonly seq: number;
  /** Where it does not follow from the number. */
  readonly id?: string;
  readonly fault: RecordFault;
  readonly why: string;
  readonly path?: string;
  /** Where its line begins in the file, in bytes. */
  readonly offset?: number;
  readonly expected?: string;
  readonly actual?: string;
};
