import type { LogSeparator } from "../../core/model/formats.generated.ts";

const SEPARATORS: readonly LogSeparator[] = [",", ";", "\t", "|"];
const ROWS = 20;

/** The separator of which the first rows have most, outside quotes; a comma where there is none. */
export function separatorOf(text: string): LogSeparator {
  const start = text
    .replaceAll(/"(?:[^"]|"")*"/g, "")
    .split("\n", ROWS)
    .join("\n");
  const counts = SEPARATORS.map((separator) => [separator, start.split(separator).length] as const);
  return counts.reduce((first, second) => (second[1] > first[1] ? second : first))[0];
}
