import { readFile } from "node:fs/promises";
import { join } from "node:path";

import type { CheckFinding } from "../../core/check/check-finding.ts";
import { lineOfPointer } from "./line-of-pointer.ts";

/** A finding with the file, relative to the policy folder, and the line where a person finds it. */
export type PlacedFinding = CheckFinding & { readonly file: string; readonly line?: number };

/** Finds the file and line of every finding; the same finding of a shared document is told once. */
export async function placeFindings(root: string, findings: readonly PowerFinding[]): Promise<PlacedFinding[]> {
  const texts = new Map<string, string | undefined>();
  const placed = new Map<string, PlacedFinding>();
  for (const { power, finding } of findings) {
    const file = fileOf(finding.document, power);
    if (!texts.has(file)) texts.set(file, await textOf(join(root, file)));
    const found = { ...finding, file, ...lineIn(texts.get(file), file, finding) };
    placed.set([file, found.pointer, found.code, found.message.en].join("\n"), found);
  }
  return [...placed.values()].toSorted(byPlace);
}

/** A finding in a document of a power, or in one that all share. */
export type PowerFinding = { readonly power: string | undefined; readonly finding: CheckFinding };

const SHARED = /^(laws|measures|calendar|access|review|retention)\/|^tiers$/;
const SINGLE = /^(power|facts)$/;

function fileOf(document: string, power: string | undefined): string {
  if (SHARED.test(document)) return `rules/${document}.json`;
  const [folder, name] = power === undefined ? splitAtFirst(document) : [power, document];
  if (name === "map") return `examples/${folder}/map.bpmn`;
  if (name.startsWith("cases/")) return `examples/${folder}/${name}.json`;
  return SINGLE.test(name) || name.includes("/") ? `rules/${folder}/${name}.json` : `rules/${document}`;
}

/** Findings of the folder itself name their power first: `highway-tendering/rules/deposit-too-high`. */
function splitAtFirst(document: string): [string, string] {
  const slash = document.indexOf("/");
  return [document.slice(0, slash), document.slice(slash + 1)];
}

function lineIn(text: string | undefined, file: string, { pointer }: CheckFinding): { readonly line?: number } {
  if (text === undefined) return {};
  if (!file.endsWith(".bpmn")) return isJson(text) ? { line: lineOfPointer(text, pointer) } : {};
  const element = pointer.split("/").at(-1) ?? "";
  const position = element === "" ? -1 : text.indexOf(`id="${element}"`);
  return position < 0 ? {} : { line: text.slice(0, position).split("\n").length };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch {
    return undefined;
  }
}

function byPlace(first: PlacedFinding, second: PlacedFinding): number {
  return first.file === second.file ? (first.line ?? 0) - (second.line ?? 0) : first.file < second.file ? -1 : 1;
}
