import { readdir } from "node:fs/promises";
import { join } from "node:path";

import type { CheckFinding, Report } from "../core/check/check-finding.ts";
import type { ExampleCase } from "../core/model/formats.generated.ts";
import { readDocument } from "../core/schema/document-findings.ts";
import type { PolicyFolder, PowerFolder } from "./policy-folder.ts";
import { readJsonFile, readTextFile, reportForeignName } from "./read-json-file.ts";

/** The folders beside the powers in `rules/`. */
const SHARED_FOLDERS = new Set(["schemas", "measures", "laws", "calendar"]);

/** Reads a policy repository: `<root>/rules` and `<root>/examples`. */
export async function readPolicyFolder(root: string): Promise<PolicyFolder> {
  const findings: CheckFinding[] = [];
  const report: Report = (found) => void findings.push(found);
  const rules = join(root, "rules");
  const library = {
    laws: await readAll(join(rules, "laws"), "laws", report),
    measures: await readAll(join(rules, "measures"), "measures", report),
    tiers: await readJsonFile(join(rules, "tiers.json"), "tiers", report),
    calendar: await readAll(join(rules, "calendar"), "calendar", report),
  };
  const ids = (await foldersIn(rules)).filter((name) => !SHARED_FOLDERS.has(name));
  const powers = await Promise.all(ids.map((id) => readPower(root, id, report)));
  return { library, powers, findings };
}

async function readPower(root: string, id: string, report: Report): Promise<PowerFolder> {
  const folder = join(root, "rules", id);
  const named: Report = (found) => report({ ...found, document: `${id}/${found.document}` });
  return {
    id,
    documents: {
      power: await readJsonFile(join(folder, "power.json"), "power", named),
      facts: await readJsonFile(join(folder, "facts.json"), "facts", named),
      parameters: await readAll(join(folder, "parameters"), "parameters", named),
      conditions: await readAll(join(folder, "conditions"), "conditions", named),
      rules: await readAll(join(folder, "rules"), "rules", named),
    },
    mapXml: await readTextFile(join(root, "examples", id, "map.bpmn")),
    cases: await readCases(join(root, "examples", id, "cases"), named),
  };
}

async function readAll(folder: string, name: string, report: Report): Promise<unknown[]> {
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
  const values = await readAll(folder, "cases", report);
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

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
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
