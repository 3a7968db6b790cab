import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

import type { LogMapping } from "../../core/model/formats.generated.ts";
import { readDocument } from "../../core/schema/document-findings.ts";
import type { Shell } from "../shell.ts";
import { UsageError } from "../usage-error.ts";

/** The mapping of columns in a file; an empty one where none is given: then usual names are recognised. */
export async function readMapping({ folder }: Shell, file: string | undefined): Promise<LogMapping> {
  if (file === undefined) return {};
  const text = await readFile(resolve(folder, file), "utf8").catch(() => {
    throw new UsageError(`读不到文件 ${file}`, `cannot read ${file}`);
  });
  const reading = readDocument("LogMapping", parse(text, file), "mapping");
  if (reading.ok) return reading.document;
  const [first] = reading.findings;
  throw new UsageError(
    `映射 ${file} 的格式不对（${first?.pointer ?? ""}）：${first?.message.zh ?? ""}`,
    `the mapping ${file} is wrong at \`${first?.pointer ?? ""}\`: ${first?.message.en ?? ""}`,
  );
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault);
    throw new UsageError(`${file} 不是有效的 JSON：${why}`, `${file} is not JSON: ${why}`);
  }
}
