import { Decimal } from "decimal.js";

import type { FactDefinition } from "../../engine/core/model/formats.generated.ts";
import { dateTimeInShanghai } from "./shanghai-time.ts";

/** What an editor needs to know of a fact, of a field of a record, or of the items of a list. */
export type ScalarDefinition = Pick<FactDefinition, "type" | "unit" | "values">;

/** The text that stands in the editor of a single value that was sent. A ratio is edited in percent. */
export function factText(sent: unknown, { type, unit }: ScalarDefinition): string {
  if (sent === undefined || sent === null) return "";
  if (typeof sent === "number" && unit === "ratio") return new Decimal(sent).times(100).toString();
  if (typeof sent === "string" && type === "dateTime") return dateTimeInShanghai(sent) ?? sent;
  return typeof sent === "string" ? sent : JSON.stringify(sent);
}

/**
 * What is sent for the text of an editor; undefined when nothing is known. A text that is no value of its type is sent as it
 * stands, and the judgment says what is wrong with it: nothing that a person typed is dropped.
 */
export function readFactText(text: string, { type, unit }: ScalarDefinition): unknown {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  switch (type) {
    case "integer":
    case "decimal":
    case "money":
      return readNumber(trimmed, unit === "ratio");
    case "boolean":
      return trimmed === "true" ? true : trimmed === "false" ? false : trimmed;
    case "dateTime":
      return LOCAL_TIME.test(trimmed) ? `${trimmed}:00+08:00` : trimmed;
    case "date":
    case "enum":
    case "string":
    case "list":
      return trimmed;
    default:
      return type satisfies never;
  }
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const LOCAL_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

function readNumber(text: string, percent: boolean): unknown {
  const plain = text.normalize("NFKC").replaceAll(/[,\s]/g, "").replace(/%$/, "");
  if (!NUMBER.test(plain)) return text;
  const number = percent ? new Decimal(plain).div(100).toNumber() : Number(plain);
  return Number.isFinite(number) ? number : text;
}
