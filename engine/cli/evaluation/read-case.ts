import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

import { isObject } from "../../core/model/is-object.ts";
import type { CaseFile, ExampleCase } from "../../core/model/formats.generated.ts";
import { resolveCase } from "../../core/cases/resolve-case.ts";
import { readDocument } from "../../core/schema/document-findings.ts";
import { parseOnce } from "../../core/schema/parse-once.ts";
import type { Shell } from "../shell.ts";
import { UsageError } from "../usage-error.ts";

/** Reads the JSON that a person gave: a file, or `-` for what is piped in. */
export async function readCaseDocument(shell: Shell, file: string): Promise<unknown> {
  const text = file === "-" ? await shell.readInput() : await readText(resolve(shell.folder, file));
  try {
    return parseOnce(text);
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault);
    throw new UsageError(`${file} 不是有效的 JSON：${why}`, `${file} is not JSON: ${why}`);
  }
}

/** When an example is to be judged, if it says so. */
export function instantOfExample(document: unknown): string | undefined {
  const example = readDocument("ExampleCase", document, "case");
  return example.ok ? example.document.at : undefined;
}

/**
 * The case in a document: a case file, an example case of the folder (its base included), or plain facts.
 *
 * @throws UsageError when it is none of these, or a case of another power.
 */
export function toCaseFile(document: unknown, examples: readonly ExampleCase[], power: string): CaseFile {
  const caseFile = readCaseFile(document, examples);
  const { power: own = power } = caseFile;
  if (own === power) return caseFile;
  throw new UsageError(`这是“${own}”的案件，不是“${power}”的`, `this is a case of \`${own}\`, not of \`${power}\``);
}

function readCaseFile(document: unknown, examples: readonly ExampleCase[]): CaseFile {
  const example = readDocument("ExampleCase", document, "case");
  if (example.ok) {
    const byName = new Map(examples.map((one) => [one.name ?? "", one]));
    const resolved = resolveCase(example.document, byName);
    if (resolved !== undefined) return resolved;
    const base = example.document.base ?? "";
    throw new UsageError(`找不到基础案件“${base}”`, `its base case \`${base}\` is not in the folder`);
  }
  const isCase = isObject(document) && isObject(document["facts"]);
  const reading = readDocument("CaseFile", isCase ? document : { facts: document }, "case");
  if (reading.ok) return reading.document;
  const [first] = reading.findings;
  const place = first?.pointer ?? "";
  throw new UsageError(
    `案件格式不对（${place}）：${first?.message.zh ?? ""}`,
    `this is not a case, at \`${place}\`: ${first?.message.en ?? ""}`,
  );
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch {
    throw new UsageError(`读不到文件 ${path}`, `cannot read ${path}`);
  }
}
