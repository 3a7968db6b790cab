import type { Cell } from "../event/fact-cell.ts";

/** The value of an attribute by the name of its element; what is no number or yes and no stays a text. */
export function attributeCell(type: string, value: string): Cell {
  if (type === "int" || type === "float") {
    const number = Number(value);
    return value.trim() === "" || !Number.isFinite(number) ? value : number;
  }
  if (type === "boolean" && (value === "true" || value === "false")) return value === "true";
  return value;
}
