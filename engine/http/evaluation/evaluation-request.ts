import { finding } from "../../core/check/finding-catalog.ts";
import { SunmapError } from "../../core/errors.ts";
import { dayOf } from "../../core/evaluate/law-date.ts";
import type { ExplainDepth } from "../../core/evaluate/evaluate.ts";
import type { CaseFile, IsoDateTime } from "../../core/model/formats.generated.ts";
import { oneOf, queryFault } from "../../core/query-fault.ts";
import { readDocument } from "../../core/schema/document-findings.ts";

/** A case that is to be judged and recorded. `digest` tells a repetition under the same key from another request. */
export type EvaluationRequest = {
  readonly power: string;
  /** The id of the principal who asks; null for a visitor. */
  readonly askedBy: string | null;
  readonly caseFile: CaseFile;
  /** The case as it was sent, where that was JSON of the case alone. */
  readonly sent?: Buffer;
  readonly at: IsoDateTime;
  readonly explain: ExplainDepth;
  readonly key?: string | undefined;
  readonly digest?: string | undefined;
};

export const EXPLAIN_DEPTHS = ["fired", "all", "none"] as const;

/** Reads the case of a power. @throws DOCUMENT_INVALID with findings, also when it is a case of another power */
export function readCase(value: unknown, power: string): CaseFile {
  const reading = readDocument("CaseFile", value, "case");
  if (!reading.ok) throw new SunmapError("DOCUMENT_INVALID", { findings: reading.findings });
  const { power: own } = reading.document;
  if (own !== undefined && own !== power) {
    const words = { zh: `案件属于“${own}”，不是“${power}”`, en: `the case is one of \`${own}\`, not of \`${power}\`` };
    const findings = [finding("FORM_WRONG", { document: "case", pointer: "/power" }, words)];
    throw new SunmapError("DOCUMENT_INVALID", { findings });
  }
  return reading.document;
}

/** Reads how deep an answer is to explain itself. @throws QUERY_INVALID */
export function readExplain(value: unknown, otherwise: ExplainDepth): ExplainDepth {
  if (value === undefined) return otherwise;
  const depth = EXPLAIN_DEPTHS.find((known) => known === value);
  if (depth === undefined) throw queryFault("explain", oneOf(EXPLAIN_DEPTHS));
  return depth;
}

/** Reads an instant, that of judgment if it has no other name. @throws QUERY_INVALID */
export function readInstant(value: unknown, name = "at"): IsoDateTime | undefined {
  if (value === undefined) return undefined;
  const reading = readDocument("IsoDateTime", value, name);
  if (!reading.ok || dayOf(reading.document) === undefined) {
    throw queryFault(name, {
      zh: "须为带时区的时刻，如 2026-09-18T09:30:00+08:00",
      en: "an instant with its offset, like 2026-09-18T09:30:00+08:00",
    });
  }
  return reading.document;
}

/** Reads the number of the version that is to judge. @throws QUERY_INVALID */
export function readVersion(value: unknown): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 1) return value;
  throw queryFault("version", { zh: "须为从1起的整数", en: "a whole number from 1" });
}

/** Reads an idempotency key: 1 to 200 visible ASCII characters. @throws HEADER_INVALID */
export function readKey(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== "string" || !/^[\x21-\x7e]{1,200}$/.test(value)) {
    throw new SunmapError("HEADER_INVALID", {
      header: "Idempotency-Key",
      why: { zh: "须为1至200个可见ASCII字符", en: "1 to 200 visible ASCII characters" },
    });
  }
  return value;
}
