import type { PolicyDocuments } from "../../engine/core/model/policy-documents.ts";
import type { LibraryDocuments, PublishedVersion } from "../../engine/store/store.ts";

/** The documents of a small power; `mark` makes one set of them differ from another. */
export function aPolicy(id: string, mark = "第一稿"): PolicyDocuments {
  const text = { zh: mark, en: mark };
  return {
    power: {
      id,
      title: text,
      organ: { id: "traffic-office", title: { zh: "交通运输局", en: "Transport office" }, level: "county" },
      type: "procurement",
      baselineGrade: "A",
      baselineReason: text,
      basis: [{ law: "招标投标法", article: "3" }],
      monitoringField: "corruptionProne",
      goal: text,
      effective: { from: "2012-02-01" },
      timeLimits: [],
    },
    map: '<?xml version="1.0"?>\n<definitions name="“招标” &amp; 1 &lt; 2"/>\r\n',
    facts: { facts: { depositRatio: { type: "decimal", unit: "ratio", label: text, source: "input" } } },
    parameters: [],
    conditions: [],
    rules: [],
    cases: [],
  };
}

/** A version of `aPolicy` as it is published. */
export function aVersion(id: string, version: number, mark?: string): PublishedVersion {
  return {
    version,
    mapVersion: version,
    rulePackVersion: version,
    digest: `sha256:${String(version).padStart(64, "0")}`,
    publishedAt: "2026-09-18T09:30:00+08:00",
    publishedBy: "u-1",
    effective: { from: "2026-09-18T09:30:00+08:00" },
    openCases: { rule: "keep" },
    note: `第${version}版`,
    documents: aPolicy(id, mark),
    library: aLibrary(mark),
  };
}

export const A_WITHDRAWAL = { at: "2026-09-18T10:00:00+08:00", by: "u-3" };

/** A small library; `mark` makes one differ from another. */
export function aLibrary(mark = "通知"): LibraryDocuments {
  const tier: LibraryDocuments["tiers"]["A"] = {
    monitors: ["monitorOffice"],
    supports: [],
    inspection: { zh: mark, en: mark },
    measures: [],
    basis: [{ law: "招标投标法" }],
  };
  return { measures: [], laws: [], tiers: { A: tier, B: tier, C: tier }, calendarYears: [] };
}
