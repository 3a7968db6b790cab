import type { LocalizedText } from "../../../engine/core/model/formats.generated.ts";
import type { Conflict } from "./merge-documents.ts";
import { CONFLICT_WORDS } from "./words.ts";

/** What a conflict is about: 风险规则“…”. */
export function conflictTitle({ part, name, mine, theirs }: Conflict): LocalizedText {
  const words = CONFLICT_WORDS.parts[part];
  if (name === undefined) return words;
  const title = titleOf(mine) ?? titleOf(theirs) ?? { zh: name, en: name };
  return { zh: `${words.zh}“${title.zh}”`, en: `${words.en} “${title.en}”` };
}

/** A line of one side, and whether the other side does not have it. */
export type SideLine = { readonly text: string; readonly differs: boolean };

/** Both sides written out, line by line; a side that removed it has none. */
export function sideLines({ mine, theirs }: Conflict): Record<"mine" | "theirs", readonly SideLine[]> {
  const [own, other] = [linesOf(mine), linesOf(theirs)];
  return { mine: marked(own, new Set(other)), theirs: marked(other, new Set(own)) };
}

function marked(lines: readonly string[], against: ReadonlySet<string>): SideLine[] {
  return lines.map((text) => ({ text, differs: !against.has(text) }));
}

function linesOf(document: unknown): string[] {
  if (document === undefined) return [];
  return (typeof document === "string" ? document : JSON.stringify(document, null, 2)).split("\n");
}

function titleOf(document: unknown): LocalizedText | undefined {
  if (typeof document !== "object" || document === null) return undefined;
  const named: unknown = "title" in document ? document.title : "label" in document ? document.label : undefined;
  if (typeof named !== "object" || named === null || !("zh" in named) || !("en" in named)) return undefined;
  return { zh: String(named.zh), en: String(named.en) };
}
