import type { FactDefinition, LocalizedText, Rule } from "../../../engine/core/model/formats.generated.ts";
import { readDocument } from "../../../engine/core/schema/document-findings.ts";
import type { Language } from "../../../engine/core/value/value-form.ts";
import type { PackDocuments } from "../../modeler/pack-documents.ts";
import { blankRule, isRuleName, type RuleBeginning } from "../list/rule-changes.ts";
import { blankFact, FACT_COLUMNS, type NamedFact } from "./fact-columns.ts";
import { ruleColumn, ruleColumns } from "./rule-columns.ts";
import { hasTitles, readSheet, writeSheet, type SheetReading } from "./sheet.ts";
import type { SheetWords } from "./sheet-words.ts";
import type { Rows } from "./tsv.ts";
import { WORDS } from "./words.ts";

/** What the sheets of a workbook come to, before anything of it is taken over. */
export type WorkbookReading = {
  readonly rules: SheetReading<Rule>;
  readonly facts: SheetReading<NamedFact>;
};

type Words = Omit<SheetWords, "facts">;
type Context = {
  readonly documents: PackDocuments;
  readonly words: Words;
  /** With what new rules begin. */
  readonly beginning: RuleBeginning;
  readonly language: Language;
};

const NOTHING = { rows: [], problems: [] };

/** The rules and the dictionary of a power as two sheets. */
export function writeSheets({ documents, words, language }: Omit<Context, "beginning">): {
  rules: string[][];
  facts: string[][];
} {
  const { rules, facts } = documents;
  const columns = ruleColumns(rules, { ...words, facts: facts.facts }, language);
  return {
    rules: writeSheet(rules, columns, language),
    facts: writeSheet(namedFacts(documents), FACT_COLUMNS, language),
  };
}

/** Reads sheets as rules or facts, as their titles say; undefined when none has titles. Facts of the same workbook are known to its rules. */
export function readSheets(sheets: readonly Rows[], context: Context): WorkbookReading | undefined {
  const titled = sheets.filter(hasTitles);
  if (titled.length === 0) return undefined;
  const factRows = titled.find(isFacts);
  const ruleRows = titled.find((rows) => !isFacts(rows));
  const facts = factRows === undefined ? NOTHING : readFacts(factRows, context);
  const rules = ruleRows === undefined ? NOTHING : readRules(ruleRows, context, facts);
  return { rules, facts };
}

/** The documents with everything that was read soundly, and the rest as it was. */
export function withImported(documents: PackDocuments, { rules, facts }: WorkbookReading): PackDocuments {
  const changedRules = new Map(
    rules.rows.filter(({ kind }) => kind !== "same").map(({ name, thing }) => [name, thing]),
  );
  const changedFacts = facts.rows.filter(({ kind }) => kind !== "same");
  if (changedRules.size === 0 && changedFacts.length === 0) return documents;
  const known = new Set(documents.rules.map(({ name }) => name));
  const added = [...changedRules.values()].filter(({ name }) => !known.has(name));
  const dictionary = Object.fromEntries(changedFacts.map(({ name, thing }) => [name, thing.fact]));
  return {
    ...documents,
    facts: { ...documents.facts, facts: { ...documents.facts.facts, ...dictionary } },
    rules: [...documents.rules.map((rule) => changedRules.get(rule.name) ?? rule), ...added],
  };
}

/** A sheet of facts has labels; rules have titles. */
function isFacts(rows: Rows): boolean {
  return rows[0]?.some((title) => /\[label\.(zh|en)\]\s*$/.test(title)) === true;
}

function readRules(
  rows: Rows,
  { documents, words, beginning, language }: Context,
  facts: SheetReading<NamedFact>,
): SheetReading<Rule> {
  const read = Object.fromEntries(facts.rows.map(({ name, thing }) => [name, thing.fact]));
  const all = { ...words, facts: { ...documents.facts.facts, ...read } };
  return readSheet(rows, (key) => ruleColumn(key, all, language), {
    known: new Map(documents.rules.map((rule) => [rule.name, rule])),
    blank: (name) => blankRule(name, beginning),
    formFaults: (rule) => formFaults("Rule", rule),
    nameFault: (name) => nameFault(name, isRuleName(name), WORDS.nameWrong),
  });
}

function readFacts(rows: Rows, { documents }: Context): SheetReading<NamedFact> {
  return readSheet(rows, (key) => FACT_COLUMNS.find((column) => column.key === key), {
    known: new Map(namedFacts(documents).map((named) => [named.name, named])),
    blank: blankFact,
    formFaults: ({ name, fact }) => formFaults("FactsDictionary", { facts: { [name]: fact } }),
    nameFault: (name) => nameFault(name, /^[a-z][A-Za-z0-9]{0,79}$/.test(name), WORDS.factNameWrong),
  });
}

function formFaults(kind: "Rule" | "FactsDictionary", thing: unknown): LocalizedText[] {
  const reading = readDocument(kind, thing, kind);
  if (reading.ok) return [];
  return reading.findings.map(({ pointer, message }) => ({
    zh: `${pointer}：${message.zh}`,
    en: `${pointer}: ${message.en}`,
  }));
}

function nameFault(name: string, isFit: boolean, wrong: LocalizedText): LocalizedText | undefined {
  if (name === "") return WORDS.nameMissing;
  return isFit ? undefined : wrong;
}

function namedFacts({ facts }: PackDocuments): NamedFact[] {
  return Object.entries(facts.facts).flatMap(([name, fact]: [string, FactDefinition | undefined]) =>
    fact === undefined ? [] : [{ name, fact }],
  );
}
