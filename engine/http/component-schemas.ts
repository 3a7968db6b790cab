import { ERROR_CODES } from "../core/errors.ts";
import type { SchemaDocument } from "../generate/read-schemas.ts";
import type { Schema } from "./operation.ts";
import { arrayOf, COUNT, object, ref, REVISION, TEXT, VERSION } from "./schemas.ts";
import { BUNDLE_SCHEMAS } from "./routes/bundles.ts";
import { DIFF_SCHEMAS } from "./routes/diff.ts";
import { AUDIT_SCHEMAS } from "./audit/component-schemas.ts";
import { JOURNAL_SCHEMAS } from "./journal/component-schemas.ts";
import { SUPERVISION_SCHEMAS } from "./supervision/component-schemas.ts";
import { VERSION_ENTRY, VERSION_SCHEMAS } from "./versions/component-schemas.ts";

const POLICY_PARTS = {
  power: ref("Power"),
  map: { type: "string", description: "BPMN 2.0 XML; empty while there is no map" },
  facts: ref("FactsDictionary"),
  parameters: arrayOf(ref("Parameter")),
  conditions: arrayOf(ref("NamedCondition")),
  rules: arrayOf(ref("Rule")),
  cases: arrayOf(ref("ExampleCase")),
};
const { power, facts, ...OTHER_PARTS } = POLICY_PARTS;
const RECORD = {
  id: TEXT,
  seq: COUNT,
  power: ref("Slug"),
  policy: {
    anyOf: [object({ version: VERSION, digest: REVISION }), { type: "null" }],
    description: "The published version that judged; null in records of format 1, whose evaluation alone names it",
  },
  askedBy: { type: ["string", "null"], description: "The id of the principal who asked; null for a visitor" },
  at: ref("IsoDateTime"),
  recordedAt: ref("IsoDateTime"),
  verdict: ref("Verdict"),
  caseGrade: { anyOf: [ref("Grade"), { type: "null" }] },
  monitoringGrade: ref("Grade"),
  previous: TEXT,
  hash: TEXT,
  format: { enum: [1, 2] },
  caseDigest: REVISION,
  evaluationDigest: REVISION,
  "personal?": {
    ...object({ digest: REVISION, key: REVISION }),
    description:
      "Where something in the case is personal: SHA-256 of what is sealed and of its key. All else is masked",
  },
};
const LINE = { type: "integer", minimum: 1, description: "Counted from 1, blank lines included" };

/** The schemas of what only the service speaks of; those of the formats come from rules/schemas. */
const OWN_SCHEMAS: Readonly<Record<string, Schema>> = {
  Verdict: { $ref: "#/components/schemas/Evaluation/properties/verdict" },
  CheckFinding: object({
    code: TEXT,
    severity: { enum: ["error", "warning"] },
    document: TEXT,
    pointer: { type: "string", description: "JSON pointer inside the document, or the element of a map" },
    message: ref("LocalizedText"),
    nextStep: ref("LocalizedText"),
  }),
  Problem: {
    type: "object",
    description: "RFC 9457. Members beside these depend on the code.",
    required: ["type", "title", "status", "detail", "code"],
    properties: {
      type: { type: "string", format: "uri-reference" },
      title: TEXT,
      status: { type: "integer" },
      detail: TEXT,
      code: { enum: Object.keys(ERROR_CODES) },
      requestId: TEXT,
      findings: arrayOf(ref("CheckFinding")),
    },
  },
  CataloguedPower: object({
    id: ref("Slug"),
    state: { enum: ["draft", "active", "retired"] },
    "retirement?": object({
      retiredAt: ref("IsoDateTime"),
      "as?": { enum: ["delegated", "merged", "cancelled"] },
      "successor?": ref("Slug"),
      "reason?": TEXT,
    }),
    "power?": ref("Power"),
    "counts?": object({ rules: COUNT, cases: COUNT }),
    "version?": ref("VersionEntry"),
    "draft?": object({ revision: REVISION }),
    "damaged?": { const: true, description: "A stored file of the power cannot be read; the log says which" },
  }),
  TemplateEntry: object({
    type: { $ref: "#/components/schemas/Power/properties/type" },
    title: ref("LocalizedText"),
    goal: ref("LocalizedText"),
    baselineGrade: ref("Grade"),
    counts: object({ steps: COUNT, facts: COUNT, rules: COUNT, cases: COUNT }),
  }),
  PolicyDocuments: object(POLICY_PARTS),
  NewPolicy: object({ power, facts, ...optional(OTHER_PARTS) }),
  PolicyParts: object(optional(POLICY_PARTS)),
  LibraryDocuments: object({
    measures: arrayOf(ref("Measure")),
    laws: arrayOf(ref("Law")),
    tiers: ref("TierPack"),
    calendarYears: arrayOf(ref("CalendarYear")),
  }),
  PublishedVersion: object({ ...VERSION_ENTRY, documents: ref("PolicyDocuments"), library: ref("LibraryDocuments") }),
  DraftAnswer: object({ revision: REVISION, findings: arrayOf(ref("CheckFinding")) }),
  CheckAnswer: object({ publishable: { type: "boolean" }, findings: arrayOf(ref("CheckFinding")) }),
  AffectedPower: object({ power: ref("Slug"), findings: arrayOf(ref("CheckFinding")) }),
  EvaluationSummary: object(RECORD),
  RecordedEvaluation: object({
    ...RECORD,
    "salt?": TEXT,
    "erasure?": ref("Erasure"),
    case: ref("CaseFile"),
    evaluation: ref("Evaluation"),
  }),
  PersonalRecord: object({ id: TEXT, case: ref("CaseFile"), evaluation: ref("Evaluation") }),
  JournalEntry: object({ position: COUNT, ...RECORD }),
  BatchLine: object({
    power: ref("Slug"),
    "case?": TEXT,
    facts: { type: "object" },
    "openedAt?": TEXT,
    "events?": arrayOf(ref("CaseEvent")),
    "at?": ref("IsoDateTime"),
    "version?": { type: "integer", minimum: 1, description: "The version that is to judge, whatever is in force" },
    "explain?": { enum: ["fired", "all", "none"] },
    "key?": { type: "string", minLength: 1, maxLength: 200, description: "As Idempotency-Key" },
  }),
  BatchAnswer: {
    anyOf: [
      object({ line: LINE, "replayed?": { const: true }, evaluation: ref("Evaluation") }),
      object({ line: LINE, problem: ref("Problem") }),
    ],
  },
};

/** Every schema of the API description by its name. */
export function componentSchemas(documents: readonly SchemaDocument[]): Readonly<Record<string, Schema>> {
  const titles = new Map(documents.map(({ $id, title }) => [$id, title]));
  const formats = documents.map(({ $id: _id, $schema: _schema, ...schema }) => [
    schema.title,
    withPointers(schema, schema.title, titles),
  ]);
  return {
    ...Object.fromEntries(formats),
    ...OWN_SCHEMAS,
    ...BUNDLE_SCHEMAS,
    ...DIFF_SCHEMAS,
    ...SUPERVISION_SCHEMAS,
    ...AUDIT_SCHEMAS,
    ...JOURNAL_SCHEMAS,
    ...VERSION_SCHEMAS,
  };
}

/** A reference to another file, or within one, becomes one within the API description. */
function withPointers(value: unknown, title: string, titles: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => withPointers(item, title, titles));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, content]): [string, unknown] =>
    key === "$ref" && typeof content === "string"
      ? [key, pointer(content, title, titles)]
      : [key, withPointers(content, title, titles)],
  );
  return Object.fromEntries(entries);
}

function pointer(reference: string, title: string, titles: ReadonlyMap<string, string>): string {
  const [file = "", path = ""] = reference.split("#");
  return `#/components/schemas/${file === "" ? title : titles.get(file)}${path}`;
}

function optional(properties: Readonly<Record<string, Schema>>): Readonly<Record<string, Schema>> {
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [`${name}?`, schema]));
}
