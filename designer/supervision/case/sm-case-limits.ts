import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, svg, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import type {
  CaseEvent,
  LimitProgress,
  LimitState,
  LocalizedText,
} from "../../../engine/core/model/formats.generated.ts";
import { BOUND_LABELS, TIME_UNIT_LABELS } from "../../../engine/core/model/power-labels.ts";
import { LIMIT_PROGRESS_LABELS } from "../../../engine/core/model/supervision-labels.ts";
import { showCount, showDay, showInstant, showMonthDay } from "../../language/formats.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import { badge, warningLevel } from "../badges.ts";
import { supervisionStyles } from "../page.styles.ts";
import { limitLineStyles } from "./sm-case-limits.styles.ts";
import { endOfDueDay, placeOn, ticksOf, timeScale, type TimeScale } from "./time-scale.ts";
import { WORDS } from "./words.ts";

const STATES: Readonly<Record<LimitProgress, Parameters<typeof badge>[0]>> = {
  notStarted: "quiet-badge",
  running: "info",
  paused: "warn",
  kept: "good",
  broken: "bad",
  unknown: "unknown",
};
const ICONS: Readonly<Record<LimitProgress, string>> = {
  notStarted: "clock",
  running: "circle-play",
  paused: "circle-pause",
  kept: "check",
  broken: "triangle-exclamation",
  unknown: "circle-question",
};

/** The time limits of a case on one line of time: what each took, its pauses, its last day, and today. */
@customElement("sm-case-limits")
export class SmCaseLimits extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    supervisionStyles,
    css`
      :host {
        display: block;
        padding: 0;
        overflow: auto;
      }
    `,
    limitLineStyles,
  ];

  @property({ attribute: false }) limits: readonly LimitState[] = [];
  @property({ attribute: false }) events: readonly CaseEvent[] = [];
  @property() openedAt: string | undefined;
  /** The instant of judgment: today on the line. */
  @property() now = "";

  /** What is wider than its place is moved by the keyboard too. */
  override connectedCallback(): void {
    super.connectedCallback();
    this.tabIndex = 0;
  }

  override render(): TemplateResult {
    const { limits, events, openedAt, now } = this;
    if (limits.length === 0) return html`<p class="quiet">${say(WORDS.noLimits)}</p>`;
    const scale = timeScale({ openedAt, events, limits }, now);
    return html`<table>
        <thead>
          <tr>
            <th scope="col">${say(WORDS.limit)}</th>
            <th scope="col" class="line">
              <span class="visually-hidden">${say(WORDS.line)}</span>${this.#axis(scale)}
            </th>
            <th scope="col" class="numbers">${say(WORDS.used)}</th>
            <th scope="col">${say(WORDS.lastDay)}</th>
            <th scope="col">${say(WORDS.state)}</th>
          </tr>
        </thead>
        <tbody>
          <tr class="events">
            <th scope="row" class="quiet">${say(WORDS.eventTick)}</th>
            <td class="line">${this.#events(scale)}</td>
            <td colspan="3"></td>
          </tr>
          ${limits.toSorted((one, other) => order(one) - order(other)).map((limit) => this.#row(limit, scale))}
        </tbody>
      </table>
      ${key()}`;
  }

  #axis(scale: TimeScale): TemplateResult {
    const ticks = ticksOf(scale);
    return html`<svg class="axis" aria-hidden="true">
      ${ticks.map(
        ({ day, place }) =>
          svg`<line x1="${place}%" x2="${place}%" y1="16" y2="22" /><text x="${place}%" y="12">${showMonthDay(day)}</text>`,
      )}
    </svg>`;
  }

  #events(scale: TimeScale): TemplateResult {
    return html`<svg class="ticks" aria-hidden="true">
      ${this.events.map(
        ({ at, clock }) =>
          svg`<circle class=${clock === undefined ? "event" : "clock"} cx="${placeOn(scale, Date.parse(at))}%" cy="9" r="4"><title>${showInstant(at)}</title></circle>`,
      )}
      ${today(scale, this.now, 18)}
    </svg>`;
  }

  #row(limit: LimitState, scale: TimeScale): TemplateResult {
    const { scope, title, amount, unit, bound, used, dueOn, state, level, pauses } = limit;
    const reasons = [...new Set(pauses.map(({ reason }) => reason))];
    return html`<tr>
      <th scope="row">
        ${say(title)} ${scope === "total" ? html`<span class="small quiet">${say(WORDS.total)}</span>` : nothing}
        ${
          reasons.length === 0
            ? nothing
            : html`<div class="small quiet" lang="zh-CN">${say(WORDS.pauses(reasons.join("、")))}</div>`
        }
      </th>
      <td class="line">${this.#bar(limit, scale)}</td>
      <td class="numbers">
        ${used === undefined ? "–" : showCount(used)} /
        ${bound === "atLeast" ? html`<span class="small">${say(BOUND_LABELS.atLeast)}</span> ` : nothing}${showCount(amount)}
        <span class="small quiet">${say(TIME_UNIT_LABELS[unit])}</span>
      </td>
      <td>${dueOn === undefined ? html`<span class="quiet">–</span>` : showDay(dueOn)}</td>
      <td>
        <span class="row"
          >${badge(STATES[state], ICONS[state], LIMIT_PROGRESS_LABELS[state])}${warningLevel(level)}</span
        >
      </td>
    </tr>`;
  }

  #bar({ title, startedAt, endedAt, dueOn, state, pauses }: LimitState, scale: TimeScale): TemplateResult {
    const start = startedAt === undefined ? undefined : placeOn(scale, Date.parse(startedAt));
    const end = placeOn(scale, Date.parse(endedAt ?? this.now));
    const due = dueOn === undefined ? undefined : placeOn(scale, Date.parse(endOfDueDay(dueOn)));
    const words =
      startedAt === undefined
        ? say(LIMIT_PROGRESS_LABELS[state])
        : say(
            WORDS.barOf(title, showInstant(startedAt), endedAt === undefined ? say(WORDS.today) : showInstant(endedAt)),
          );
    return html`<svg class="bar" role="img" aria-label=${words}>
      <rect class="track" x="0" y="8" width="100%" height="8" rx="4" />
      ${
        start === undefined
          ? nothing
          : svg`<rect class=${state} x="${start}%" y="6" width="${Math.max(0.6, end - start)}%" height="12" rx="4" />`
      }
      ${
        // What lies behind the last day is told by its own look, not only by the colour of the whole.
        start !== undefined && due !== undefined && state === "broken" && end > due
          ? svg`<rect class="over" x="${due}%" y="4" width="${end - due}%" height="16" rx="3" />`
          : nothing
      }
      ${pauses.map(({ from, to }) => {
        const [begin, until] = [placeOn(scale, Date.parse(from)), placeOn(scale, Date.parse(to ?? this.now))];
        return svg`<rect class="pause" x="${begin}%" y="5" width="${Math.max(0.4, until - begin)}%" height="14" rx="2" />`;
      })}
      ${due === undefined ? nothing : svg`<line class="due" x1="${due}%" x2="${due}%" y1="1" y2="23" />`}
      ${today(scale, this.now, 24)}
    </svg>`;
  }
}

/** The whole case first. */
function order({ scope }: LimitState): number {
  return scope === "total" ? 0 : 1;
}

function today(scale: TimeScale, now: string, height: number): TemplateResult | typeof nothing {
  const at = Date.parse(now);
  if (at < scale.from || at > scale.to) return nothing;
  const place = placeOn(scale, at);
  return svg`<line class="today" x1="${place}%" x2="${place}%" y1="0" y2=${height} />`;
}

/** What the drawings mean. */
function key(): TemplateResult {
  return html`<ul class="key">
    ${keyEntry(svg`<rect class="kept" x="1" y="4" width="26" height="9" rx="3" />`, WORDS.keptKey)}
    ${keyEntry(svg`<rect class="over" x="1" y="3" width="26" height="11" rx="3" />`, WORDS.brokenKey)}
    ${keyEntry(svg`<rect class="pause" x="1" y="3" width="26" height="11" rx="2" />`, WORDS.pauseKey)}
    ${keyEntry(svg`<line class="due" x1="14" x2="14" y1="1" y2="16" />`, WORDS.dueKey)}
    ${keyEntry(svg`<line class="today" x1="14" x2="14" y1="1" y2="16" />`, WORDS.today)}
  </ul>`;
}

function keyEntry(drawing: TemplateResult, words: LocalizedText): TemplateResult {
  return html`<li><svg class="sample" aria-hidden="true">${drawing}</svg>${say(words)}</li>`;
}
