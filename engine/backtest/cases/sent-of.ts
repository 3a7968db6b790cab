import type { FactDefinition } from "../../core/model/formats.generated.ts";
import { factOf, timeOf } from "../../logs/event/fact-cell.ts";
import { parseJsonCell } from "../../logs/event/json-cell.ts";

/** A cell as a system would send the fact; what is no value of the fact stays the text that it is. */
export function sentOf(cell: string, definition: FactDefinition): unknown {
  switch (definition.type) {
    case "boolean":
      return factOf(cell, "boolean") ?? cell;
    case "integer":
    case "decimal":
      return percentOf(cell) ?? factOf(cell, "number") ?? cell;
    case "money":
      return factOf(cell, "number") === undefined ? cell : cell.replaceAll(/[,，+]/g, "");
    case "date":
      return factOf(cell, "date") ?? cell;
    case "dateTime":
      return timeOf(cell)?.at ?? cell;
    case "enum":
      return choiceOf(cell, definition) ?? cell;
    case "list":
      return parseJsonCell(cell) ?? cell;
    case "string":
      return cell;
    default:
      return definition.type satisfies never;
  }
}

/** 2% as 0.02, without the dust of a division in binary. */
function percentOf(cell: string): number | undefined {
  const number = /^([+-]?\d+(?:\.\d+)?)\s*[%％]$/.exec(cell)?.[1];
  return number === undefined ? undefined : Number(`${number}e-2`);
}

/** By its value or by what people call it. */
function choiceOf(cell: string, { values = [] }: FactDefinition): string | undefined {
  const lower = cell.toLowerCase();
  const found =
    values.find(({ value }) => value === cell) ??
    values.find(({ label }) => label.zh === cell || label.en.toLowerCase() === lower);
  return found?.value;
}
