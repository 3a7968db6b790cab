import type { OperandType } from "../../../engine/core/operators/resolved-operator.ts";
import type { ScalarType } from "../../../engine/core/operators/value-type.ts";
import { valueOfText } from "../condition/value-text.ts";

/**
 * The right side of a test as it is typed into a cell: a value, several with semicolons, a range with `~`, `{parameter}`
 * or `[fact]`. Undefined when it is none of these, or not of the type asked for.
 */
export function readOperandText(text: string, operand: OperandType | undefined): unknown {
  switch (operand?.kind) {
    case "flag":
      return text === "" ? true : undefined;
    case "pattern":
      return text === "" ? undefined : (unquoted(text) ?? text);
    case "scalar":
      return named(text) ?? constant(text, operand.of);
    case "scalars":
      return named(text, "fact") ?? several(text, /[;；]/, operand.of);
    case "range": {
      const ends = several(text, /[~～]|至/, operand.of);
      return ends?.length === 2 ? ends : undefined;
    }
    default:
      return undefined;
  }
}

function several(text: string, separator: RegExp, of: ScalarType): unknown[] | undefined {
  const parts = splitOutsideQuotes(text, separator);
  const items = parts.map((part) => named(part, "parameter") ?? constant(part, of));
  return items.some((item) => item === undefined) ? undefined : items;
}

function splitOutsideQuotes(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let part = "";
  for (const piece of text.match(/"(?:[^"\\]|\\.)*"|[^"]|"/gu) ?? []) {
    if (piece.length === 1 && separator.test(piece)) {
      parts.push(part.trim());
      part = "";
    } else part += piece;
  }
  return [...parts, part.trim()].filter((one) => one !== "");
}

function named(text: string, only?: "fact" | "parameter"): unknown {
  const parameter = /^\{([^{}"]+)\}$/.exec(text)?.[1];
  if (parameter !== undefined && only !== "fact") return { parameter };
  const fact = /^\[([^[\]"]+)\]$/.exec(text)?.[1];
  return fact !== undefined && only !== "parameter" ? { fact } : undefined;
}

function constant(text: string, of: ScalarType): string | number | boolean | undefined {
  if (of.type === "string") return unquoted(text) ?? (text === "" ? undefined : text);
  if (of.type === "enum") {
    const plain = unquoted(text) ?? text;
    const sought = plain.toLowerCase();
    return of.values?.find(
      ({ value, label }) => value === plain || label.zh.toLowerCase() === sought || label.en.toLowerCase() === sought,
    )?.value;
  }
  const typed = valueOfText(unquoted(text) ?? text, of);
  return typed.ok ? typed.value : undefined;
}

function unquoted(text: string): string | undefined {
  if (!/^".*"$/s.test(text)) return undefined;
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === "string" ? read : undefined;
  } catch {
    return undefined;
  }
}
