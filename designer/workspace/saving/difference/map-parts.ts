import type { PowerMap, Step } from "../../../../engine/core/map/power-map.ts";
import type { LocalizedText, PlacedControlPoint } from "../../../../engine/core/model/formats.generated.ts";
import { GRADE_LABELS } from "../../../../engine/core/model/labels.ts";
import {
  CONTROL_POINT_LABELS,
  DISCLOSURE_FIELD_LABELS,
  INTERNAL_CONTROL_LABEL,
} from "../../../../engine/core/model/map-labels.ts";
import { BOUND_LABELS } from "../../../../engine/core/model/power-labels.ts";
import { timeWords } from "../../../../engine/core/model/time-words.ts";
import { LIMIT_WORDS } from "../../../inspector/step/limit-words.ts";
import { STEP_WORDS } from "../../../inspector/step/words.ts";
import { kindWords } from "../../../../engine/core/map/kind-words.ts";
import { both, listed, noted, plain } from "../../../../engine/core/model/localized-text.ts";
import { titleOf, type Side } from "./side.ts";
import { told, toldText, type ToldPart } from "./told-part.ts";
import { WORDS } from "./words.ts";

/** A map, part by part: each step with all that is written at it, the other nodes, and the flows between them. */
export function mapParts(map: PowerMap, { documents }: Side): ToldPart[] {
  const others = map.nodes.filter(({ id }) => map.steps.every((step) => step.id !== id));
  const nameOf = (id: string): LocalizedText => {
    const node = map.nodes.find((one) => one.id === id);
    return node === undefined ? plain(id) : named(node.title, kindWords({ type: node.type, event: undefined }));
  };
  return [
    ...map.steps.flatMap((step) => {
      const key = `step/${step.id}`;
      const of = WORDS.step(step.title);
      return [
        ...told(key, of, true, WORDS.there),
        ...stepParts(step, documents).map((part) => ({
          ...part,
          key: `${key}/${part.key}`,
          what: WORDS.partOf(of, part.what),
          within: key,
        })),
      ];
    }),
    ...others.flatMap(({ id, type, title }) =>
      told(`node/${id}`, WORDS.node(kindWords({ type, event: undefined })), title, named(title, WORDS.there)),
    ),
    ...map.flows.flatMap(({ id, from, to, condition }) => {
      const way = both((reader) => `${nameOf(from)[reader]} → ${nameOf(to)[reader]}`);
      const when = noted(way, condition === undefined ? undefined : plain(condition));
      return told(`flow/${id}`, WORDS.flow, { from, to, condition }, when);
    }),
  ];
}

function stepParts(step: Step, { rules }: Side["documents"]): ToldPart[] {
  const { lane, controlPoint, riskPoints, timeLimits, evidence, disclosures } = step;
  return [
    ...toldText("title", WORDS.title, step.title),
    ...told("lane", STEP_WORDS.lane, lane?.id, lane?.title),
    ...told("controlPoint", WORDS.controlPoint, controlPoint, controlPoint && pointWords(controlPoint)),
    ...toldList(
      "riskPoints",
      WORDS.riskPoints,
      riskPoints,
      riskPoints.map(({ text, grade }) => noted(text, grade && GRADE_LABELS[grade])),
    ),
    ...toldList(
      "rules",
      WORDS.rules,
      step.rules,
      step.rules.map((name) => titleOf(rules, name)),
    ),
    ...toldList(
      "timeLimits",
      LIMIT_WORDS.heading,
      timeLimits,
      timeLimits.map(({ amount, unit, bound }) =>
        both((reader) => `${BOUND_LABELS[bound][reader]} ${timeWords(amount, unit)[reader]}`),
      ),
    ),
    ...toldList(
      "evidence",
      STEP_WORDS.evidence,
      evidence,
      evidence.map(({ text }) => text),
    ),
    ...toldList("disclosures", STEP_WORDS.ten, disclosures, disclosures.map(disclosureWords)),
  ];
}

/** A list; an empty one is no part. */
// oxlint-disable-next-line max-params -- the four parts of a part
function toldList(
  key: string,
  what: LocalizedText,
  items: readonly unknown[],
  words: readonly LocalizedText[],
): ToldPart[] {
  return told(key, what, items.length === 0 ? undefined : items, listed(words));
}

function pointWords({ kind, internal, grade }: PlacedControlPoint): LocalizedText {
  const internalWords = internal ? [INTERNAL_CONTROL_LABEL] : [];
  const gradeWords = grade === undefined ? [] : [GRADE_LABELS[grade]];
  return listed([CONTROL_POINT_LABELS[kind], ...internalWords, ...gradeWords]);
}

function disclosureWords({ field, text }: Step["disclosures"][number]): LocalizedText {
  const label = Object.entries(DISCLOSURE_FIELD_LABELS).find(([name]) => name === field)?.[1] ?? plain(field);
  return noted(label, text);
}

function named(title: LocalizedText, otherwise: LocalizedText): LocalizedText {
  return both((reader) => (title[reader] === "" ? otherwise[reader] : title[reader]));
}
