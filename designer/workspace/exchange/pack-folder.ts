import type { CheckFinding } from "../../../engine/core/check/check-finding.ts";
import { finding } from "../../../engine/core/check/finding-catalog.ts";
import type { PolicyDocuments } from "../../../engine/core/model/policy-documents.ts";
import { readDocument } from "../../../engine/core/schema/document-findings.ts";

/** The files of a power as a policy repository holds them: `rules/<power>/…` and `examples/<power>/…`, by their path. */
export type PackFiles = Readonly<Record<string, string>>;

/** Lays the documents of a power out as files; the same documents give the same files, letter by letter. */
export function toPackFiles(documents: PolicyDocuments): PackFiles {
  const { power, map, facts, parameters, conditions, rules, cases } = documents;
  const [policy, examples] = [`rules/${power.id}`, `examples/${power.id}`];
  const named = (folder: string, items: readonly { readonly name?: string }[]): [string, string][] =>
    items.map((item, position) => [`${folder}/${item.name ?? position}.json`, textOf(item)]);
  return Object.fromEntries([
    [`${policy}/power.json`, textOf(power)],
    [`${policy}/facts.json`, textOf(facts)],
    ...named(`${policy}/parameters`, parameters),
    ...named(`${policy}/conditions`, conditions),
    ...named(`${policy}/rules`, rules),
    ...(map === "" ? [] : [[`${examples}/map.bpmn`, map] as const]),
    ...named(`${examples}/cases`, cases),
  ]);
}

export type PackReading =
  | { readonly ok: true; readonly documents: PolicyDocuments }
  | { readonly ok: false; readonly findings: readonly CheckFinding[] };

/** Reads the files of one power back. Other files are left aside; everything that cannot be read is told at once. */
export function fromPackFiles(files: PackFiles): PackReading {
  const findings: CheckFinding[] = [];
  const parse = (path: string): unknown => {
    try {
      return JSON.parse(files[path] ?? "");
    } catch (fault) {
      const why = fault instanceof Error ? fault.message : String(fault);
      const words = { zh: `不是可读的 JSON：${why}`, en: `not readable as JSON: ${why}` };
      findings.push(finding("FORM_WRONG", { document: path, pointer: "" }, words));
      return undefined;
    }
  };
  const paths = Object.keys(files).toSorted();
  const one = <K extends Parameters<typeof readDocument>[0]>(kind: K, ending: RegExp): DocumentOf<K> | undefined => {
    const path = paths.find((candidate) => ending.test(candidate));
    const read = path === undefined ? undefined : readOne(kind, path);
    if (path === undefined) findings.push(missing(kind));
    return read;
  };
  const readOne = <K extends Parameters<typeof readDocument>[0]>(kind: K, path: string): DocumentOf<K> | undefined => {
    const value = parse(path);
    if (value === undefined) return undefined;
    const reading = readDocument(kind, value, path);
    if (reading.ok) return reading.document;
    findings.push(...reading.findings);
    return undefined;
  };
  const many = <K extends Parameters<typeof readDocument>[0]>(kind: K, folder: RegExp): DocumentOf<K>[] =>
    paths
      .filter((path) => folder.test(path))
      .map((path) => readOne(kind, path))
      .filter((document) => document !== undefined);

  const power = one("Power", /^rules\/[^/]+\/power\.json$/);
  const facts = one("FactsDictionary", /^rules\/[^/]+\/facts\.json$/);
  const lists = {
    parameters: many("Parameter", /^rules\/[^/]+\/parameters\/[^/]+\.json$/),
    conditions: many("NamedCondition", /^rules\/[^/]+\/conditions\/[^/]+\.json$/),
    rules: many("Rule", /^rules\/[^/]+\/rules\/[^/]+\.json$/),
    cases: many("ExampleCase", /^examples\/[^/]+\/cases\/[^/]+\.json$/),
  };
  const mapPath = paths.find((path) => /^examples\/[^/]+\/map\.bpmn$/.test(path));
  const map = mapPath === undefined ? "" : (files[mapPath] ?? "");
  if (power === undefined || facts === undefined || findings.length > 0) return { ok: false, findings };
  return { ok: true, documents: { power, facts, map, ...lists } };
}

type DocumentOf<K extends Parameters<typeof readDocument>[0]> = Extract<
  ReturnType<typeof readDocument<K>>,
  { readonly ok: true }
>["document"];

function missing(kind: string): CheckFinding {
  const words = { zh: `压缩包里没有 ${kind} 文件`, en: `the folder has no file for ${kind}` };
  return finding("FORM_WRONG", { document: kind, pointer: "" }, words);
}

function textOf(document: unknown): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
