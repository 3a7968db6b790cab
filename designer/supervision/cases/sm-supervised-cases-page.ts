import "@awesome.me/webawesome/dist/components/button/button.js";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";

import type { SupervisedCase } from "../../../engine/core/model/formats.generated.ts";
import { SUPERVISED_STATE_LABELS } from "../../../engine/core/model/supervision-labels.ts";
import { listCases } from "../../api/cases.ts";
import { place } from "../../app/location.ts";
import { showDay, showInstant, showShare } from "../../language/formats.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import { badge, caseState, gradeCounts } from "../badges.ts";
import { NO_TITLES, readCatalogueTitles, titleOf, type CatalogueTitles } from "../catalogue-titles.ts";
import { filterFields } from "../filter-fields.ts";
import { asked } from "../filters.ts";
import { partNotRead } from "../not-read.ts";
import { supervisionStyles } from "../page.styles.ts";
import { sectionNavigation } from "../section-navigation.ts";
import { WORDS as SHARED_WORDS } from "../words.ts";
import { WORDS } from "./words.ts";

const FILTERS = ["power", "organ", "state", "code", "grade", "undecided", "from", "to"] as const;

/** The cases under supervision; the filters stand in the address. */
@customElement("sm-supervised-cases-page")
export class SmSupervisedCasesPage extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    supervisionStyles,
    css`
      :host {
        max-inline-size: 110rem;
        margin-inline: auto;
      }
      .name {
        font-weight: 600;
        text-decoration: none;
      }
      .name:hover {
        text-decoration: underline;
      }
    `,
  ];

  @state() private cases: readonly SupervisedCase[] = [];
  @state() private cursor: string | undefined;
  @state() private reading: "reading" | "read" | "failed" = "reading";
  @state() private failure: unknown;
  @state() private titles: CatalogueTitles = NO_TITLES;
  #asked: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void readCatalogueTitles().then((titles) => (this.titles = titles));
  }

  protected override updated(_changed: PropertyValues): void {
    const query = place.value.query.toString();
    if (query !== this.#asked) void this.#read(query);
  }

  async #read(query: string, cursor?: string): Promise<void> {
    this.#asked = query;
    this.reading = "reading";
    try {
      const page = await listCases({ ...asked(new URLSearchParams(query), FILTERS), cursor });
      if (this.#asked !== query) return;
      this.cases = cursor === undefined ? page.cases : [...this.cases, ...page.cases];
      this.cursor = page.cursor;
      this.reading = "read";
    } catch (fault) {
      if (this.#asked !== query) return;
      this.failure = fault;
      this.reading = "failed";
    }
  }

  override render(): TemplateResult {
    const isFiltered = FILTERS.some((name) => place.value.query.has(name));
    return html`
      <header class="page-head">
        <h1>${say(WORDS.title)}</h1>
        ${sectionNavigation("cases")}
      </header>
      ${filterFields(FILTERS, this.titles, { states: SUPERVISED_STATE_LABELS })}
      <section class="card flush" aria-label=${say(WORDS.title)}>${this.#list(isFiltered)}</section>
    `;
  }

  #list(isFiltered: boolean): TemplateResult {
    if (this.reading === "failed") return partNotRead(this.failure, () => void this.#read(this.#asked ?? ""));
    if (this.cases.length === 0)
      return html`<div class="empty quiet" role="status">
        <p>${say(this.reading === "reading" ? SHARED_WORDS.loading : isFiltered ? WORDS.none : WORDS.noneYet)}</p>
        ${isFiltered ? nothing : html`<a href="/docs" target="_blank" rel="noopener">${say(WORDS.howTo)}</a>`}
      </div>`;
    return html`<table>
        <thead>
          <tr>
            <th scope="col">${say(SHARED_WORDS.case)}</th>
            <th scope="col">${say(SHARED_WORDS.power)}</th>
            <th scope="col">${say(SHARED_WORDS.state)}</th>
            <th scope="col">${say(SHARED_WORDS.openFindings)}</th>
            <th scope="col" class="numbers" title=${say(SHARED_WORDS.fitnessHint)}>${say(SHARED_WORDS.fitness)}</th>
            <th scope="col">${say(SHARED_WORDS.openedAt)}</th>
            <th scope="col">${say(WORDS.closedOrDue)}</th>
          </tr>
        </thead>
        <tbody>
          ${this.cases.map((supervised) => this.#row(supervised))}
        </tbody>
      </table>
      ${
        this.cursor === undefined
          ? nothing
          : html`<div class="more on-screen">
              <wa-button
                size="s"
                ?loading=${this.reading === "reading"}
                @click=${() => this.#read(this.#asked ?? "", this.cursor)}
                >${say(SHARED_WORDS.more)}</wa-button
              >
            </div>`
      }`;
  }

  #row(supervised: SupervisedCase): TemplateResult {
    const { id, title, power, organ, state: condition, openedAt, closedAt, dueOn, fitness } = supervised;
    return html`<tr>
      <td>
        <a class="name" href=${`/cases/${encodeURIComponent(id)}`}>${id}</a>
        ${title === undefined ? nothing : html`<div class="quiet small" lang="zh-CN">${title}</div>`}
      </td>
      <td>
        ${titleOf(this.titles.powers, power)}
        <div class="quiet small">${say(organ.title)}</div>
      </td>
      <td>${caseState(condition)}</td>
      <td>
        ${
          supervised.undecided === 0
            ? gradeCounts(supervised.openFindings)
            : html`<span class="row"
                >${isClean(supervised) ? nothing : gradeCounts(supervised.openFindings)}${badge(
                  "unknown",
                  "circle-question",
                  SHARED_WORDS.undecidedCount(supervised.undecided),
                )}</span
              >`
        }
      </td>
      <td class="numbers">${showShare(fitness, 1)}</td>
      <td>${showInstant(openedAt)}</td>
      <td>
        ${
          closedAt !== undefined
            ? showInstant(closedAt)
            : dueOn === undefined
              ? html`<span class="quiet">–</span>`
              : say(WORDS.dueOn(showDay(dueOn)))
        }
      </td>
    </tr>`;
  }
}

/** Whether nothing was found so far: of a case that is not judged in full this is not said. */
function isClean({ openFindings: { A, B, C } }: SupervisedCase): boolean {
  return A + B + C === 0;
}
