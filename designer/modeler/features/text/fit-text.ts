import { breakLines } from "./break-lines.ts";

export type FittedText = { readonly lines: readonly string[]; readonly fontSize: number; readonly isCut: boolean };

const SMALLEST = 9;

/**
 * Fits a text into a box: as it is, else in ever smaller letters, else cut with an ellipsis. A box without a height
 * takes any number of lines.
 */
export function fitText(
  text: string,
  box: { readonly width: number; readonly height: number | undefined },
  font: { readonly size: number; readonly lineHeight: number },
  measure: (text: string, size: number) => number,
): FittedText {
  const { width, height = Number.POSITIVE_INFINITY } = box;
  for (let size = font.size; size >= SMALLEST; size--) {
    const lines = breakLines(text, width, (part) => measure(part, size));
    if (lines.length * size * font.lineHeight <= height) return { lines, fontSize: size, isCut: false };
  }
  const lines = breakLines(text, width, (part) => measure(part, SMALLEST));
  const room = Math.max(1, Math.floor(height / (SMALLEST * font.lineHeight)));
  const kept = lines.slice(0, room);
  return { lines: [...kept.slice(0, -1), `${(kept.at(-1) ?? "").slice(0, -1)}…`], fontSize: SMALLEST, isCut: true };
}
