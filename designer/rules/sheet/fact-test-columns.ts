import { FACT_TYPE_LABELS } from "../../../engine/core/model/fact-labels.ts";
import type { FactDefinition, Rule } from "../../../engine/core/model/formats.generated.ts";
import type { Language } from "../../../engine/core/value/value-form.ts";
import { cellText, readCell } from "../table/cell-text.ts";
import { readRow, withTest } from "../table/decision-table.ts";
import { faulty, sound } from "./cells.ts";
import type { SheetColumn } from "./sheet.ts";
import type { SheetWords } from "./sheet-words.ts";
import { WORDS } from "./words.ts";

/** The facts that the rules judge which can stand as rows, in the order in which they are met. */
export function factsOfRows(rules: readonly Rule[], facts: SheetWords["facts"]): string[] {
  const names = rules.flatMap((rule) => {
    const row = readRow(rule, facts);
    return row.ok ? [...row.tests.keys()] : [];
  });
  return [...new Set(names)].filter((name) => Object.hasOwn(facts, name));
}

/** One column for each of these facts: the test of it, or nothing. */
export function factColumns(names: readonly string[], { facts }: SheetWords, language: Language): SheetColumn<Rule>[] {
  return names.flatMap((name) => {
    const definition = Object.hasOwn(facts, name) ? facts[name] : undefined;
    return definition === undefined ? [] : [factColumn(name, definition, facts, language)];
  });
}

// oxlint-disable-next-line max-params -- a fact, what it is, beside which others, in which language
function factColumn(
  name: string,
  definition: FactDefinition,
  facts: SheetWords["facts"],
  language: Language,
): SheetColumn<Rule> {
  return {
    key: `fact:${name}`,
    title: definition.label,
    write: (rule) => {
      const row = readRow(rule, facts);
      const test = row.ok ? row.tests.get(name) : undefined;
      return test === undefined ? "" : cellText(test, definition, language);
    },
    read: (rule, text) => {
      const row = readRow(rule, facts);
      if (!row.ok) return faulty(WORDS.notRow);
      if (text === "") return sound(withTest(rule, name, undefined));
      const read = readCell(text, definition);
      if (read === undefined) return faulty(WORDS.notTest(FACT_TYPE_LABELS[definition.type][language]));
      return sound(withTest(rule, name, { ...row.tests.get(name), fact: name, ...read }));
    },
  };
}
