import type { FactType } from "../../model/formats.generated.ts";
import type { ValueForm } from "../value-form.ts";
import { boolean } from "./boolean.ts";
import { dateTime } from "./date-time.ts";
import { date } from "./date.ts";
import { decimal } from "./decimal.ts";
import { choice } from "./enum.ts";
import { integer } from "./integer.ts";
import { list } from "./list.ts";
import { money } from "./money.ts";
import { string } from "./string.ts";

/** The form of every fact type. A test compares this list with the folder. */
const FORMS: Readonly<Record<FactType, ValueForm>> = {
  boolean,
  integer,
  decimal,
  money,
  date,
  dateTime,
  enum: choice,
  string,
  list,
};

/** The form of the values of a fact type. */
export function formOf(type: FactType): ValueForm {
  return FORMS[type];
}
