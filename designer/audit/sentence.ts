import { html, type TemplateResult } from "lit";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { REVIEW_ACT_LABELS } from "../../engine/core/model/review-labels.ts";
import { FINDING_STATE_LABELS } from "../../engine/core/model/supervision-labels.ts";
import { nameOf } from "../access/name-of.ts";
import { calledBy } from "../access/names.ts";
import type { RecordedAct } from "../api/audit.ts";
import { language, say } from "../language/language.ts";
import { titleOf, type CatalogueTitles } from "../supervision/catalogue-titles.ts";
import { ACT_WORDS, OTHER_ACT } from "./act-words.ts";
import { subjectParts, type SubjectParts } from "./subject-parts.ts";
import { WORDS } from "./words.ts";

/** What is done on people, who are told by their names. */
const PERSON_ACTS: readonly string[] = [
  "createPerson",
  "putPerson",
  "removePerson",
  "invitePerson",
  "endSessionsOfPerson",
  "blockExternalPerson",
  "admitExternalPerson",
  "unlockPerson",
];

type Piece = string | TemplateResult;

/** What somebody did, as a sentence; the person and the power lead on. `person` draws his name. */
export function sentence(
  act: RecordedAct,
  titles: CatalogueTitles,
  person: (act: RecordedAct, name: string) => TemplateResult,
): TemplateResult {
  const words = Object.hasOwn(ACT_WORDS, act.act) ? (ACT_WORDS[act.act] ?? OTHER_ACT) : OTHER_ACT;
  const parts = subjectParts(act);
  const name = person(act, actorOf(act));
  const spoken = act.outcome === "done" ? words.done : words.tried;
  const what = html`${filled(spoken, (slot) => drawn(slot, parts, act, titles))}`;
  if (act.outcome === "done") return html`${name} ${what}`;
  const why = act.problem === undefined ? (act.code ?? "") : say(act.problem);
  return html`${filled(WORDS[act.outcome], (slot) => (slot === "who" ? name : slot === "what" ? what : why))}`;
}

/** What somebody is called: a visitor has no name, and whoever ran a command is told by the account. */
function actorOf({ who }: RecordedAct): string {
  if (who.kind === "visitor") return say(WORDS.visitor);
  const name = who.name === "" ? who.id : nameOf(who);
  return who.via === "command" ? say(WORDS.byCommand(name)) : name;
}

function drawn(slot: string, parts: SubjectParts, { subject, act }: RecordedAct, titles: CatalogueTitles): Piece {
  const { power, version, state, move, review } = parts;
  if (slot === "subject") return html`<code>${subject}</code>`;
  if (slot === "power") return power === undefined ? "" : powerLink(power, titles);
  if (slot === "version") return version === undefined ? "" : say(WORDS.version(version));
  if (slot === "state") return state === undefined ? "" : say(WORDS.nowStands(labelOf(FINDING_STATE_LABELS, state)));
  if (slot === "move") return move === undefined ? "" : say(WORDS.nowStands(labelOf(REVIEW_ACT_LABELS, move)));
  if (slot === "review" && review !== undefined)
    return html`<a href=${`/reviews/${encodeURIComponent(review)}`} translate="no">${review}</a>`;
  const found = new Map<string, unknown>(Object.entries(parts)).get(slot);
  if (typeof found === "string" && PERSON_ACTS.includes(act))
    return html`<b class="item" lang="zh-CN" title=${found}>${calledBy(found)}</b>`;
  return typeof found === "string" ? html`<b class="item" translate="no">${found}</b>` : "";
}

function powerLink(power: string, titles: CatalogueTitles): TemplateResult {
  return html`<a href=${`/powers/${encodeURIComponent(power)}`}>${titleOf(titles.powers, power)}</a>`;
}

function labelOf(labels: Readonly<Record<string, LocalizedText>>, name: string): LocalizedText {
  return (Object.hasOwn(labels, name) ? labels[name] : undefined) ?? { zh: name, en: name };
}

/** The words with what stands for their slots. In Chinese nothing separates it but a little room. */
function filled(words: LocalizedText, slot: (name: string) => Piece): readonly Piece[] {
  return words[language.value].split(/(\{\w+\})/).map((piece) => {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1];
    return name === undefined ? piece : slot(name);
  });
}
