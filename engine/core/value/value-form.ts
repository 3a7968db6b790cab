import type { FactDefinition, FactType } from "../model/formats.generated.ts";
import type { Reading } from "./reading.ts";
import type { Scalar, Value } from "./value.ts";

/** What a dictionary says about the values of a fact, of a field, or of the items of a list. */
export type ValueDefinition = { readonly type: FactType } & Readonly<
  Pick<FactDefinition, "unit" | "values" | "fields" | "items" | "minimum" | "maximum" | "identifier">
>;

/** Reads what was sent for one fact. It was made for that fact, so nothing is looked up again. */
export type Reader<V extends Value = Value> = (sent: unknown) => Reading<V>;

export type Language = "zh" | "en";

/** A value in the JSON form of the API. */
export type SentValue = Scalar | readonly SentValue[] | { readonly [field: string]: SentValue };

/** Finds the form of another type, for lists that hold values of it. */
export type FormOf = (type: FactType) => ValueForm;

/** How the values of one fact type are read at the door, shown to people and sent back. */
export type ValueForm = {
  readonly type: FactType;
  readonly createReader: (definition: ValueDefinition, formOf: FormOf) => Reader;
  readonly show: (value: Value, definition: ValueDefinition, language: Language, formOf: FormOf) => string;
  readonly send: (value: Value, definition: ValueDefinition, formOf: FormOf) => SentValue;
};
