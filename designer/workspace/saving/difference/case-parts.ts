import { CASE_KIND_LABELS } from "../../../../engine/core/model/document-labels.ts";
import type { ExampleCase, LocalizedText } from "../../../../engine/core/model/formats.generated.ts";
import { GRADE_LABELS, VERDICT_SHORT_LABELS } from "../../../../engine/core/model/labels.ts";
import { showSentValue } from "../../../../engine/core/value/show-sent-value.ts";
import { both, listed, plain } from "../../../../engine/core/model/localized-text.ts";
import { WORDS as ELEMENT_WORDS } from "../../../elements/words.ts";
import { WORDS } from "../../../trial/words.ts";
import { titleOf, type Side } from "./side.ts";
import { told, toldText, type ToldPart } from "./told-part.ts";
import { WORDS as DIFFERENCE_WORDS } from "./words.ts";

/** An example case, part by part: each fact, and each thing that it expects. */
export function caseParts(example: ExampleCase, { documents, map }: Side): ToldPart[] {
  const { verdict, caseGrade, findings, missingFacts } = example.expect;
  const factWords = (name: string): LocalizedText => factOf(name)?.label ?? plain(name);
  const factOf = (name: string): (typeof documents.facts.facts)[string] =>
    Object.hasOwn(documents.facts.facts, name) ? documents.facts.facts[name] : undefined;
  const rules = (names: readonly string[]): LocalizedText =>
    names.length === 0 ? WORDS.none : listed(names.map((name) => titleOf(documents.rules, name)));
  return [
    ...toldText("title", DIFFERENCE_WORDS.title, example.title),
    ...told("kind", WORDS.kind, example.kind, CASE_KIND_LABELS[example.kind]),
    ...told("openedAt", WORDS.openedAt, example.openedAt, plain(example.openedAt ?? "")),
    ...told("at", WORDS.at, example.at, plain(example.at ?? "")),
    ...told("base", WORDS.base, example.base, titleOf(documents.cases, example.base ?? "")),
    ...Object.entries(example.facts).flatMap(([name, sent]) =>
      told(
        `fact/${name}`,
        DIFFERENCE_WORDS.factOf(factWords(name)),
        sent,
        both((language) => showSentValue(sent, factOf(name), language)),
      ),
    ),
    ...told("events", DIFFERENCE_WORDS.events, example.events, eventWords(example, map?.steps ?? [])),
    ...told("verdict", DIFFERENCE_WORDS.expected(WORDS.parts.verdict), verdict, VERDICT_SHORT_LABELS[verdict]),
    ...told(
      "caseGrade",
      DIFFERENCE_WORDS.expected(WORDS.parts.caseGrade),
      caseGrade,
      caseGrade === null ? ELEMENT_WORDS.noGrade : GRADE_LABELS[caseGrade],
    ),
    ...told("findings", DIFFERENCE_WORDS.expected(WORDS.parts.findings), findings, rules(findings)),
    ...told(
      "missingFacts",
      DIFFERENCE_WORDS.expected(WORDS.parts.missingFacts),
      missingFacts,
      listed((missingFacts ?? []).map(factWords)),
    ),
    ...told("boundaryOf", DIFFERENCE_WORDS.boundaryOf, example.boundaryOf, rules(example.boundaryOf ?? [])),
    ...toldText("why", DIFFERENCE_WORDS.why, example.why),
  ];
}

function eventWords(
  { events = [] }: ExampleCase,
  steps: readonly { readonly id: string; readonly title: LocalizedText }[],
): LocalizedText {
  const tell = ({ step, activity, at, person }: (typeof events)[number]): LocalizedText => {
    const title = steps.find(({ id }) => id === step)?.title ?? plain(step ?? activity ?? "");
    return both((language) => [title[language], at, person].filter(Boolean).join(" "));
  };
  return listed(events.map(tell));
}
