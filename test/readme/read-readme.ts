import { readFileSync } from "node:fs";
import { join } from "node:path";

import { PROJECT_ROOT } from "../support/source-files.ts";

export const README = readFileSync(join(PROJECT_ROOT, "README.md"), "utf8");

/** A fenced block of the README. `answer` is the block that follows it without a heading between them. */
export type Block = { readonly language: string; readonly text: string; readonly answer?: Omit<Block, "answer"> };

/** The fenced blocks in their order. */
export function blocks(): Block[] {
  const found = [...README.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map((match) => ({
    language: match[1] ?? "",
    text: match[2] ?? "",
    start: match.index,
    end: match.index + match[0].length,
  }));
  return found.map(({ language, text, end }, position) => {
    const next = found[position + 1];
    const follows = next !== undefined && README.slice(end, next.start).trim() === "" && isAnswer(next.language);
    return follows ? { language, text, answer: { language: next.language, text: next.text } } : { language, text };
  });
}

/** The rows of the table under a heading, each cell without its backticks. */
export function tableUnder(heading: string): string[][] {
  const section = README.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  return section
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .slice(2)
    .map((line) => line.split("|").slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim().replaceAll("`", "")));
}

function isAnswer(language: string): boolean {
  return language === "json" || language === "text";
}
