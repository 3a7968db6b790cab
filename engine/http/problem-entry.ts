import type { LocalizedText } from "../core/model/formats.generated.ts";

/** How a fault is told to a caller: `tells` are the details that the problem carries as its own members. */
export type ProblemEntry = {
  readonly status: number;
  readonly title: LocalizedText;
  readonly detail: LocalizedText;
  readonly tells?: readonly string[];
};

/** Title and detail, Chinese first; `{name}` stands for a detail of the fault. */
export function problem(
  status: number,
  [zhTitle, zh]: readonly [string, string],
  [enTitle, en]: readonly [string, string],
  tells: readonly string[] = [],
): ProblemEntry {
  return { status, title: { zh: zhTitle, en: enTitle }, detail: { zh, en }, tells };
}
