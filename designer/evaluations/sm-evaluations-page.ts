import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/callout/callout.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "@awesome.me/webawesome/dist/components/option/option.js";
import "@awesome.me/webawesome/dist/components/select/select.js";
import "../elements/sm-grade.ts";
import "../elements/sm-verdict.ts";
import "../elements/sm-failure.ts";
import "../fields/sm-date-field.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { GRADE_LABELS, VERDICT_SHORT_LABELS } from "../../engine/core/model/labels.ts";
import { listEvaluations, type EvaluationSummary } from "../api/evaluations.ts";
import { listPowers } from "../api/policies.ts";
import { place, setQuery } from "../app/location.ts";
import { valueOf } from "../elements/form-values.ts";
import { showInstant } from "../language/formats.ts";
import { language, say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { endOfDay, startOfDay } from "./day-bounds.ts";
import { evaluationsStyles } from "./sm-evaluations-page.styles.ts";
import { WORDS } from "./words.ts";

const FILTERS = ["power", "verdict", "grade", "from", "to"] as const;

/** What was judged, newest first; the filters stand in the address. */
@customElement("sm-evaluations-page")
export class SmEvaluationsPage extends SignalWatcher(LitElement) {
  static override styles = [shared, evaluationsStyles];

  @state() private evaluations: readonly EvaluationSummary[] = [];
  @state() private next: string | undefined;
  @state() private unreadable = 0;
  @state() private failure: unknown;
  @state() private reading: "reading" | "read" | "failed" = "reading";
  @state() private titles: Readonly<Record<string, LocalizedText>> = {};
  #asked: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#readTitles();
  }

  /** Without them the ids are shown. */
  async #readTitles(): Promise<void> {
    const powers = await listPowers().catch(() => []);
    this.titles = Object.fromEntries(powers.flatMap(({ id, power }) => (power ? [[id, power.title]] : [])));
  }

  protected override updated(_changed: PropertyValues): void {
    const asked = place.value.query.toString();
    if (asked !== this.#asked) void this.#read(asked);
  }

  async #read(asked: string, cursor?: string): Promise<void> {
    this.#asked = asked;
    this.reading = "reading";
    const query = new URLSearchParams(asked);
    const [from, to] = [query.get("from"), query.get("to")];
    try {
      const page = await listEvaluations({
        power: query.get("power") ?? "",
        verdict: query.get("verdict") ?? "",
        grade: query.get("grade") ?? "",
        from: from === null ? "" : startOfDay(from),
        to: to === null ? "" : endOfDay(to),
        cursor,
      });
      if (this.#asked !== asked) return;
      this.evaluations = cursor === undefined ? page.evaluations : [...this.evaluations, ...page.evaluations];
      this.next = page.next;
      this.unreadable = page.unreadable;
      this.reading = "read";
    } catch (fault) {
      if (this.#asked !== asked) return;
      this.failure = fault;
      this.reading = "failed";
    }
  }

  override render(): TemplateResult {
    const { query } = place.value;
    return html`
      <header>
        <h1>${say(WORDS.title)}</h1>
        <p class="quiet">${say(WORDS.intro)}</p>
        <a class="small" href="/journal">${say(WORDS.journal)}</a>
      </header>
      <section class="card" aria-label=${say(WORDS.title)}>
        <search>
          ${select("power", WORDS.power, this.titles)} ${select("verdict", WORDS.verdict, VERDICT_SHORT_LABELS)}
          ${select("grade", WORDS.grade, GRADE_LABELS)}
          ${(["from", "to"] as const).map(
            (name) =>
              html`<sm-date-field
                label=${say(WORDS[name])}
                value=${query.get(name) ?? ""}
                @sm-date-changed=${({ detail }: CustomEvent<string>) => setQuery({ [name]: detail })}
              ></sm-date-field>`,
          )}
        </search>
        ${
          this.unreadable === 0
            ? nothing
            : html`<wa-callout variant="danger" role="alert"
                ><wa-icon slot="icon" name="triangle-exclamation"></wa-icon>${say(
                  WORDS.unreadable(this.unreadable),
                )}</wa-callout
              >`
        }
        ${this.#list(FILTERS.some((name) => query.has(name)))}
      </section>
    `;
  }

  #list(filtered: boolean): TemplateResult {
    if (this.reading === "failed") {
      return html`<sm-failure
        inner
        .failure=${this.failure}
        @sm-retry=${() => this.#read(this.#asked ?? "")}
      ></sm-failure>`;
    }
    if (this.evaluations.length === 0) {
      return html`<div class="empty quiet" role="status">
        <p>${say(this.reading === "reading" ? WORDS.loading : filtered ? WORDS.none : WORDS.noneYet)}</p>
        ${filtered ? nothing : html`<a href="/docs" target="_blank" rel="noopener">${say(WORDS.howTo)}</a>`}
      </div>`;
    }
    return html`<div class="rows">
        <table>
          <thead>
            <tr>
              <th scope="col">${say(WORDS.verdict)}</th>
              <th scope="col">${say(WORDS.power)}</th>
              <th scope="col">${say(WORDS.caseGrade)}</th>
              <th scope="col">${say(WORDS.grade)}</th>
              <th scope="col">${say(WORDS.at)}</th>
              <th scope="col">${say(WORDS.id)}</th>
            </tr>
          </thead>
          <tbody>
            ${this.evaluations.map((evaluation) => this.#row(evaluation))}
          </tbody>
        </table>
      </div>
      ${
        this.next === undefined
          ? nothing
          : html`<div class="more">
              <wa-button
                size="s"
                ?loading=${this.reading === "reading"}
                @click=${() => this.#read(this.#asked ?? "", this.next)}
                >${say(WORDS.more)}</wa-button
              >
            </div>`
      }`;
  }

  #row({ id, power, verdict, caseGrade, monitoringGrade, at }: EvaluationSummary): TemplateResult {
    const title = this.titles[power];
    return html`<tr>
      <td><sm-verdict .verdict=${verdict}></sm-verdict></td>
      <td>${title === undefined ? power : say(title)}</td>
      <td><sm-grade .grade=${caseGrade}></sm-grade></td>
      <td><sm-grade .grade=${monitoringGrade}></sm-grade></td>
      <td>${showInstant(at)}</td>
      <td class="id"><a href=${`/evaluations/${id}`}>${id}</a></td>
    </tr>`;
  }
}

function select(
  name: (typeof FILTERS)[number],
  label: LocalizedText,
  options: Readonly<Record<string, LocalizedText>>,
): TemplateResult {
  return html`${keyed(
    language.value,
    html`<wa-select
      size="s"
      label=${say(label)}
      placeholder=${say(WORDS.any)}
      with-clear
      .value=${place.value.query.get(name) ?? ""}
      @change=${(event: Event) => setQuery({ [name]: valueOf(event) })}
      @wa-clear=${() => setQuery({ [name]: "" })}
    >
      ${Object.entries(options).map(([key, words]) => html`<wa-option value=${key}>${say(words)}</wa-option>`)}
    </wa-select>`,
  )}`;
}
