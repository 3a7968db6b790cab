import { readFile } from "node:fs/promises";
import { basename } from "node:path";

import type { Report } from "../core/check/check-finding.ts";
import { finding } from "../core/check/finding-catalog.ts";
import { isObject } from "../core/model/is-object.ts";
import { parseOnce } from "../core/schema/parse-once.ts";

/** Reads a JSON file; a file that is missing or no JSON is reported and gives undefined. */
export async function readJsonFile(path: string, document: string, report: Report): Promise<unknown> {
  const text = await readTextFile(path);
  if (text === undefined) {
    report(finding("FORM_WRONG", { document, pointer: "" }, { zh: "缺少该文件", en: "the file is missing" }));
    return undefined;
  }
  try {
    return parseOnce(text);
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault);
    report(
      finding("FORM_WRONG", { document, pointer: "" }, { zh: `不是有效的 JSON：${why}`, en: `not valid JSON: ${why}` }),
    );
    return undefined;
  }
}

/** Reads a text file, or gives undefined if there is none. */
export async function readTextFile(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (fault) {
    if (fault instanceof Error && "code" in fault && fault.code === "ENOENT") return undefined;
    throw fault;
  }
}

/** Reports a document whose name is not that of its file: the two are one identifier. */
export function reportForeignName(value: unknown, path: string, document: string, report: Report): void {
  const name = basename(path, ".json");
  const own = ownName(value);
  if (own === undefined || own === name) return;
  const words = {
    zh: `名称“${own}”与文件名“${name}”不同`,
    en: `the name \`${own}\` differs from the file name \`${name}\``,
  };
  report(finding("FORM_WRONG", { document, pointer: "/name" }, words));
}

function ownName(value: unknown): string | undefined {
  const own = isObject(value) ? (value["id"] ?? value["name"] ?? value["year"]) : undefined;
  return typeof own === "string" || typeof own === "number" ? String(own) : undefined;
}
