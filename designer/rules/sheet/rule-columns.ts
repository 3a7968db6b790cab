import type { Basis, Rule } from "../../../engine/core/model/formats.generated.ts";
import { EFFECT_LABELS, GRADE_LABELS } from "../../../engine/core/model/labels.ts";
import type { Language } from "../../../engine/core/value/value-form.ts";
import { withParams, withPeriod } from "../editor/effects.ts";
import { readBasis, writeBasis } from "./basis-text.ts";
import { day, faulty, jsonObject, number, oneOf, sound } from "./cells.ts";
import { factColumns, factsOfRows } from "./fact-test-columns.ts";
import { NAME_KEY, type CellReading, type SheetColumn } from "./sheet.ts";
import { readRow } from "../table/decision-table.ts";
import type { SheetWords } from "./sheet-words.ts";
import { WORDS } from "./words.ts";

type RuleColumn = SheetColumn<Rule>;

/** The columns of the sheet of rules: what every rule has, a column a fact, and the condition of rules that are no rows. */
export function ruleColumns(rules: readonly Rule[], words: SheetWords, language: Language): RuleColumn[] {
  const facts = factsOfRows(rules, words.facts);
  return [...fixedColumns(words), ...factColumns(facts, words, language), conditionColumn(words)];
}

/** The column of a key, also of a fact that no rule judges yet. */
export function ruleColumn(key: string, words: SheetWords, language: Language): RuleColumn | undefined {
  const fact = /^fact:(.+)$/.exec(key)?.[1];
  if (fact !== undefined) return factColumns([fact], words, language)[0];
  return [...fixedColumns(words), conditionColumn(words)].find((column) => column.key === key);
}

function fixedColumns(words: SheetWords): RuleColumn[] {
  return [
    { key: NAME_KEY, title: WORDS.name, write: ({ name }) => name, read: (rule) => sound(rule) },
    text(
      "title.zh",
      WORDS.titleZh,
      ({ title }) => title.zh,
      (rule, zh) => ({ ...rule, title: { ...rule.title, zh } }),
    ),
    text(
      "title.en",
      WORDS.titleEn,
      ({ title }) => title.en,
      (rule, en) => ({ ...rule, title: { ...rule.title, en } }),
    ),
    {
      key: "grade",
      title: WORDS.grade,
      write: ({ event }) => event.params.grade,
      read: (rule, cell) => change(oneOf(cell, GRADE_LABELS), (grade) => withParams(rule, { grade })),
    },
    {
      key: "effect",
      title: WORDS.effect,
      write: ({ event }) => event.params.effect,
      read: (rule, cell) => change(oneOf(cell, EFFECT_LABELS), (effect) => withParams(rule, { effect })),
    },
    {
      key: "measures",
      title: WORDS.measures,
      write: ({ event }) => event.params.measures.join("; "),
      read: (rule, cell) => change(readMeasures(cell, words), (measures) => withParams(rule, { measures })),
    },
    {
      key: "priority",
      title: WORDS.priority,
      write: ({ priority }) => String(priority ?? ""),
      read: (rule, cell) => {
        const { priority: _before, ...rest } = rule;
        return cell === "" ? sound(rest) : change(number(cell), (priority) => ({ ...rule, priority }));
      },
    },
    {
      key: "from",
      title: WORDS.from,
      write: ({ effective }) => effective.from,
      read: (rule, cell) => change(day(cell), (from) => withPeriod(rule, from, rule.effective.to ?? "")),
    },
    {
      key: "to",
      title: WORDS.to,
      write: ({ effective }) => effective.to ?? "",
      read: (rule, cell) =>
        cell === ""
          ? sound(withPeriod(rule, rule.effective.from, ""))
          : change(day(cell), (to) => withPeriod(rule, rule.effective.from, to)),
    },
    text(
      "message.zh",
      WORDS.messageZh,
      ({ event }) => event.params.message.zh,
      (rule, zh) => withParams(rule, { message: { ...rule.event.params.message, zh } }),
    ),
    text(
      "message.en",
      WORDS.messageEn,
      ({ event }) => event.params.message.en,
      (rule, en) => withParams(rule, { message: { ...rule.event.params.message, en } }),
    ),
    {
      key: "basis",
      title: WORDS.basis,
      write: ({ basis }) => writeBasis(basis),
      read: (rule, cell) => change(readBasis(cell, rule.basis, words.laws), (basis: Basis[]) => ({ ...rule, basis })),
    },
  ];
}

/** Empty for rules whose tests stand in the columns of their facts. */
function conditionColumn({ facts }: SheetWords): RuleColumn {
  return {
    key: "conditions",
    title: WORDS.conditions,
    write: (rule) => (readRow(rule, facts).ok ? "" : JSON.stringify(rule.conditions)),
    read: (rule, cell) =>
      cell === ""
        ? sound(rule)
        : change(jsonObject(cell), (conditions) => ({ ...rule, conditions: { ...conditions } })),
  };
}

function text(
  key: string,
  title: RuleColumn["title"],
  write: RuleColumn["write"],
  with_: (rule: Rule, text: string) => Rule,
): RuleColumn {
  return { key, title, write, read: (rule, cell) => sound(with_(rule, cell)) };
}

function readMeasures(cell: string, { measures }: SheetWords): CellReading<string[]> {
  const names = cell
    .split(/[;；]/)
    .map((name) => name.trim())
    .filter(Boolean);
  const ids = names.map((name) => measures.find(({ id, title }) => [id, title.zh, title.en].includes(name))?.id);
  const unknown = names.find((_name, index) => ids[index] === undefined);
  return unknown === undefined ? sound(ids.filter((id) => id !== undefined)) : faulty(WORDS.unknownMeasure(unknown));
}

function change<A>(reading: CellReading<A>, with_: (value: A) => Rule): CellReading<Rule> {
  return reading.ok ? sound(with_(reading.value)) : reading;
}
