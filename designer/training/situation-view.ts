import { html, nothing, type TemplateResult } from "lit";

import type { Verdict } from "../../engine/core/model/formats.generated.ts";
import { judgmentWords } from "../elements/judgment-words.ts";
import { language, say } from "../language/language.ts";
import type { Training } from "./open-training.ts";
import type { Play, Situation } from "./play.ts";
import { drawFacts } from "./point-facts.ts";
import { drawQuestion, factsAt, type Draft } from "./point-question.ts";
import { drawTold } from "./point-told.ts";
import type { OpenChoice } from "./walk.ts";
import { nodeTitle, wayCondition, wayTarget } from "./way-words.ts";
import { WORDS } from "./words.ts";

/** What the view of a situation shows beside it, and whom it tells what the trainee does. */
export type SituationContext = {
  readonly play: Play;
  /** How many control points the token has come to. */
  readonly passed: number;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly onNext: () => void;
  readonly onWay: (flow: string) => void;
  readonly onVerdict: (verdict: Verdict) => void;
};

type Unfinished = Exclude<Situation, { readonly kind: "finished" }>;
type Point = Extract<Situation, { readonly kind: "point" }>;

/** What is asked of the trainee where the token stands, or what is told there. */
export function drawSituation(situation: Unfinished, training: Training, context: SituationContext): TemplateResult {
  switch (situation.kind) {
    case "walking":
      return drawWalking(training, context);
    case "point":
      return drawPoint(situation, training, context);
    case "choice":
      return drawChoice(situation.choice, training, context);
    case "verdict":
      return drawVerdicts(context);
    default:
      return situation satisfies never;
  }
}

function drawWalking({ example }: Training, { play, onNext }: SituationContext): TemplateResult {
  const begins = play.position === 0;
  return html`<div class="body">
      <h2>${begins ? say(example.title) : say(WORDS.walking)}</h2>
      <p class="quiet">${say(WORDS.lead)}</p>
    </div>
    ${footer(say(begins ? WORDS.begin : WORDS.next), true, onNext)}`;
}

function drawPoint({ step, answer }: Point, training: Training, context: SituationContext): TemplateResult {
  const { facts } = training.session.documents.value.facts;
  const { draft, passed, onDraft, onNext } = context;
  return html`<div class="body">
      <p class="quiet small">${say(WORDS.point(passed))}</p>
      <h2>${say(step.title)}</h2>
      <h3>${say(WORDS.factsHere)}</h3>
      ${drawFacts(factsAt(step, training), facts, training.answer.known)}
      ${answer === undefined ? drawQuestion(step, training, draft, onDraft) : drawTold(step, training, answer)}
    </div>
    ${
      answer === undefined
        ? footer(say(WORDS.answer), draft.grade !== undefined, onNext)
        : footer(say(WORDS.next), true, onNext)
    }`;
}

function drawChoice({ node, ways }: OpenChoice, training: Training, { onWay }: SituationContext): TemplateResult {
  const { session } = training;
  const map = session.map.value;
  const words = judgmentWords(session.documents.value, session.library.laws);
  const title = nodeTitle(map.nodes, node);
  const hasConditions = ways.some(({ condition }) => condition !== undefined);
  return html`<div class="body">
    <h2>${title === undefined ? say(WORDS.choiceQuestion) : say(title)}</h2>
    <p class="quiet">${say(WORDS.choiceReason)}</p>
    <div class="ways">
      ${ways.map((way, index) => {
        const target = wayTarget(way, map);
        return html`<button type="button" class="option" @click=${() => onWay(way.flow.id)}>
          <span
            ><strong
              >${way.flow.title === undefined ? nothing : `${say(way.flow.title)} `}${target === undefined ? way.flow.to : say(WORDS.toNode(target))}</strong
            >${hasConditions ? html`<span class="quiet small block">${wayCondition(way, words, language.value) ?? say(WORDS.otherwise)}</span><kbd>${index + 1}</kbd>` : nothing}</span
          >
        </button>`;
      })}
    </div>
  </div>`;
}

/** The verdicts that can be said, each by the key of its number. */
export const VERDICTS: readonly Verdict[] = ["clear", "remind", "control", "stop", "incomplete"];

function drawVerdicts({ onVerdict }: SituationContext): TemplateResult {
  return html`<div class="body">
    <h2>${say(WORDS.verdictQuestion)}</h2>
    <div class="ways">
      ${VERDICTS.map(
        (verdict, index) =>
          html`<button type="button" class="option" @click=${() => onVerdict(verdict)}>
            <sm-verdict full .verdict=${verdict}></sm-verdict><kbd>${index + 1}</kbd>
          </button>`,
      )}
    </div>
  </div>`;
}

function footer(words: string, enabled: boolean, act: () => void): TemplateResult {
  return html`<footer>
    <span class="quiet small keys">${say(WORDS.keys)}</span>
    <wa-button variant="brand" ?disabled=${!enabled} @click=${act}
      >${words}<wa-icon slot="end" name="arrow-right"></wa-icon
    ></wa-button>
  </footer>`;
}
