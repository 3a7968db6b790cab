import type { Calendar } from "../calendar/calendar.ts";
import type { FactDefinition, LocalizedText, Parameter } from "../model/formats.generated.ts";
import type { RecordValue, Value } from "../value/value.ts";
import type { FormulaFindingCode } from "./formula-finding.ts";
import type { Fields, FormulaType } from "./formula-type.ts";
import type { Operand } from "./operand.ts";

/**
 * One operator of the formula language. `infer` proves the types of its arguments before any case is judged and gives the
 * type of its result; the arguments it computes with are then of those types.
 */
export type FormulaOperator = {
  readonly name: string;
  readonly label: LocalizedText;
  /**
   * How it is said in a sentence. `{0}` stands for an argument, in brackets where it is itself put together of several;
   * `{0~}` for one that needs none; `{*}` for all of them with the label between them, `{,}` for a list of them. What stands
   * in `[…]` is said only of an argument that is there.
   */
  readonly phrase: LocalizedText;
  readonly arguments: { readonly least: number; readonly most: number };
  readonly infer: (args: readonly Argument[], inference: Inference) => FormulaType | undefined;
  /** Texts may be equal here: beside an identifier the others are read as such, too. */
  readonly comparesTexts?: true;
} & (
  | { readonly kind: "eager"; readonly compute: (args: readonly Operand[], run: Run) => Operand }
  /** Decides itself which of its arguments are evaluated. */
  | { readonly kind: "lazy"; readonly compute: (args: readonly (() => Operand)[]) => Operand }
  /** Evaluates its second argument for each record of its first. */
  | {
      readonly kind: "records";
      readonly compute: (records: readonly RecordValue[], valueOf: (record: RecordValue) => Operand) => Operand;
    }
);

/** An argument as it was written; without a type when something in it was already found to be wrong. */
export type Argument = {
  readonly type: FormulaType | undefined;
  readonly pointer: string;
  readonly written: unknown;
};

/** What an operator may ask and tell while the types of a formula are proved. */
export type Inference = {
  readonly operator: string;
  readonly pointer: string;
  readonly names: Names;
  readonly report: (
    code: FormulaFindingCode,
    pointer: string,
    words?: Readonly<Record<string, string | number>>,
  ) => undefined;
};

/** The names that a formula may read, and those that it does. */
export type Names = {
  readonly facts: Readonly<Record<string, FactDefinition>>;
  readonly parameters: Readonly<Record<string, Pick<Parameter, "type" | "unit">>>;
  /** The fields of the record at hand, inside a list operator. */
  readonly fields?: { readonly known: Fields | undefined; readonly read: Set<string> };
  readonly factsRead: Set<string>;
  readonly parametersRead: Set<string>;
};

/** One evaluation: the values read, all of them known, and the record at hand inside a list operator. */
export type Run = {
  readonly fact: (name: string) => Value | undefined;
  readonly parameter: (name: string) => Value | undefined;
  readonly calendar: Calendar;
  readonly record?: RecordValue;
  /** How many more records list operators may visit. */
  readonly budget: { records: number };
};
