import { readdir } from "node:fs/promises";
import { join } from "node:path";

import type { Report } from "../core/check/check-finding.ts";
import type { ExampleCase } from "../core/model/formats.generated.ts";
import { readDocument } from "../core/schema/document-findings.ts";
import type { PowerFolder } from "./policy-folder.ts";
import { readJsonFile, readTextFile, reportForeignName } from "./read-json-file.ts";

/** Where the documents of one power lie, and where its map and cases do. */
type Places = { readonly documents: string; readonly examples: string };

/** Reads the documents of one power. */
export async function readPowerFolder(
  id: string,
  { documents: folder, examples }: Places,
  report: Report,
): Promise<PowerFolder> {
  const named: Report = (found) => report({ ...found, document: `${id}/${found.document}` });
  return {
    id,
    documents: {
      power: await readJsonFile(join(folder, "power.json"), "power", named),
      facts: await readJsonFile(join(folder, "facts.json"), "facts", named),
      parameters: await readDocumentsIn(join(folder, "parameters"), "parameters", named),
      conditions: await readDocumentsIn(join(folder, "conditions"), "conditions", named),
      rules: await readDocumentsIn(join(folder, "rules"), "rules", named),
    },
    mapXml: await readTextFile(join(examples, "map.bpmn")),
    cases: await readCases(join(examples, "cases"), named),
  };
}

/** Reads every JSON file of a folder, in the order of their names; each must be named after its document. */
export async function readDocumentsIn(folder: string, name: string, report: Report): Promise<unknown[]> {
  const files = (await namesIn(folder)).filter((file) => file.endsWith(".json"));
  const documents = await Promise.all(
    files.map(async (file) => {
      const path = join(folder, file);
      const document = `${name}/${file.slice(0, -".json".length)}`;
      const value = await readJsonFile(path, document, report);
      reportForeignName(value, path, document, report);
      return value;
    }),
  );
  return documents.filter((document) => document !== undefined);
}

async function readCases(folder: string, report: Report): Promise<ExampleCase[]> {
  const values = await readDocumentsIn(folder, "cases", report);
  const cases: ExampleCase[] = [];
  for (const [index, value] of values.entries()) {
    const reading = readDocument("ExampleCase", value, `cases/${index}`);
    if (reading.ok) cases.push(reading.document);
    else for (const found of reading.findings) report({ ...found, document: caseName(value, index) });
  }
  return cases;
}

function caseName(value: unknown, index: number): string {
  const named = typeof value === "object" && value !== null && "name" in value ? value.name : index;
  return `cases/${String(named)}`;
}

/** An absent folder is an empty one: a power need not have parameters or shared conditions. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).toSorted();
  } catch (fault) {
    if (fault instanceof Error && "code" in fault && fault.code === "ENOENT") return [];
    throw fault;
  }
}
