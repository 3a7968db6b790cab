import { isRealDate } from "../calendar/plain-date.ts";
import type { Parameter } from "../model/formats.generated.ts";
import { createReader } from "../value/create-reader.ts";
import type { ValueDefinition } from "../value/value-form.ts";
import type { Report } from "./check-finding.ts";
import { finding } from "./finding-catalog.ts";

/** The values of a parameter are what its definition asks for, from days that exist, in their order. */
export function checkParameterValues(
  { values }: Parameter,
  definition: ValueDefinition,
  document: string,
  report: Report,
): void {
  const read = createReader(definition);
  for (const [index, { from, value }] of values.entries()) {
    const reading = read(value);
    const place = { document, pointer: `/values/${index}` };
    if (!reading.ok)
      report(finding("PARAMETER_VALUE_WRONG", place, { zh: reading.message.zh, en: reading.message.en }));
    if (!isRealDate(from))
      report(finding("DATE_IMPOSSIBLE", { ...place, pointer: `${place.pointer}/from` }, { date: from }));
    const before = values[index - 1];
    if (before !== undefined && before.from >= from) report(finding("PARAMETER_VALUES_DISORDERED", place));
  }
}
