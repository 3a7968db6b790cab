import { readFile } from "node:fs/promises";

import type { LogImport, LogMapping } from "../../core/model/formats.generated.ts";
import { isObject } from "../../core/model/is-object.ts";
import { readDocument } from "../../core/schema/document-findings.ts";
import type { ReadingOrder } from "../cases/fold-cases.ts";

/** What is asked of an import besides the file. */
export type ImportRequest = {
  readonly power: string;
  readonly mapping: LogMapping;
  /** The log holds finished cases: each is closed with its last event. */
  readonly finished: boolean;
};

/** An import as it is kept on the disk. */
export type ImportState = {
  readonly request: ImportRequest;
  readonly view: LogImport;
  /** How the file must be read, once that is known. */
  readonly order: ReadingOrder | undefined;
  /** So many cases, in that order, are taken; they are passed over when the import goes on. */
  readonly taken: number;
};

/** Reads the state that was kept; undefined where the file is none of ours. */
export async function readImportState(path: string): Promise<ImportState | undefined> {
  const text = await readFile(path, "utf8").catch(() => "");
  const kept = parse(text);
  if (!isObject(kept) || !isObject(kept["request"])) return undefined;
  const { power, mapping, finished } = kept["request"];
  const { order, taken } = kept;
  const view = readDocument("LogImport", kept["view"], "import");
  const ownMapping = readDocument("LogMapping", mapping, "mapping");
  if (!view.ok || !ownMapping.ok || typeof power !== "string") return undefined;
  return {
    request: { power, mapping: ownMapping.document, finished: finished === true },
    view: view.document,
    order: order === "broughtTogether" || order === "asItStands" ? order : undefined,
    taken: typeof taken === "number" ? taken : 0,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
