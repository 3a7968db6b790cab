import type { CheckFinding } from "../check/check-finding.ts";
import { checkLaws } from "../check/known-laws.ts";
import type { Formats, Parameter, SupervisionDuty } from "../model/formats.generated.ts";
import { readDocument } from "../schema/document-findings.ts";
import { documentName } from "../schema/read-policy.ts";
import { checkSharedSettings } from "./setting-findings.ts";

/** The documents by which all cases are supervised. */
export type SupervisionDocuments = {
  readonly parameters: readonly Parameter[];
  readonly duties: readonly SupervisionDuty[];
};

export type SupervisionInput = { readonly [K in keyof SupervisionDocuments]: readonly unknown[] };

/** Reads the documents of supervision, whatever they are: those in good form, and everything that is wrong. */
export function readSupervision(
  input: SupervisionInput,
  laws: readonly string[],
): { readonly documents: SupervisionDocuments; readonly findings: readonly CheckFinding[] } {
  const findings: CheckFinding[] = [];
  const report = (found: CheckFinding): void => void findings.push(found);
  const read = <K extends "Parameter" | "SupervisionDuty">(
    kind: K,
    values: readonly unknown[],
    folder: string,
  ): Formats[K][] =>
    values.flatMap((value, index) => {
      const reading = readDocument(kind, value, documentName(folder, value, index));
      if (reading.ok) return [reading.document];
      findings.push(...reading.findings);
      return [];
    });
  const parameters = read("Parameter", input.parameters, PARAMETERS);
  const duties = read("SupervisionDuty", input.duties, DUTIES);
  const faulty = new Set(findings.map(({ document }) => document));
  // A setting whose form is wrong is told once, not as missing too.
  checkSharedSettings(parameters, (found) => faulty.has(found.document) || report(found));
  for (const { name, values } of parameters)
    for (const [index, { basis }] of values.entries())
      checkLaws(basis, laws, { document: `${PARAMETERS}/${name}`, pointer: `/values/${index}` }, report);
  for (const { name, basis } of duties) checkLaws(basis, laws, { document: `${DUTIES}/${name}`, pointer: "" }, report);
  return { documents: { parameters, duties }, findings };
}

const PARAMETERS = "supervision/parameters";
const DUTIES = "supervision/duties";
