import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import type {
  Backtest,
  BacktestAgainst,
  BacktestSource,
  LocalizedText,
} from "../../engine/core/model/formats.generated.ts";
import { showCount, showDay, showInstant } from "../language/formats.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { STATE_WORDS, WORDS } from "./words.ts";

/** The backtests of a power, the last first; each is opened by its address. */
@customElement("sm-backtest-list")
export class SmBacktestList extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      h2,
      p {
        padding: 1rem 1.25rem 0.5rem;
      }
      th:first-child,
      td:first-child {
        padding-inline-start: 1.25rem;
      }
      tr:last-child td {
        border: 0;
      }
      tr[aria-current="true"] {
        background: var(--wa-color-surface-lowered);
      }
    `,
  ];

  @property({ attribute: false }) backtests: readonly Backtest[] = [];
  /** The id of the one that is shown. */
  @property() shown = "";

  override render(): TemplateResult {
    return html`<h2>${say(WORDS.earlier)}</h2>
      ${
        this.backtests.length === 0
          ? html`<p class="quiet">${say(WORDS.noneYet)}</p>`
          : html`<table>
              <thead>
                <tr>
                  <th scope="col">${say(WORDS.asked)}</th>
                  <th scope="col">${say(WORDS.source)}</th>
                  <th scope="col">${say(WORDS.against)}</th>
                  <th scope="col">${say(WORDS.count)}</th>
                  <th scope="col">${say(WORDS.state)}</th>
                </tr>
              </thead>
              <tbody>
                ${this.backtests.map((backtest) => this.#row(backtest))}
              </tbody>
            </table>`
      }`;
  }

  #row({ id, power, askedAt, source, against, progress, state }: Backtest): TemplateResult {
    return html`<tr aria-current=${id === this.shown ? "true" : "false"}>
      <td><a href=${`/powers/${power}/backtest?id=${id}`}>${showInstant(askedAt)}</a></td>
      <td>${say(sourceWords(source))}</td>
      <td>${say(againstWords(against))}</td>
      <td>${showCount(progress.cases)}</td>
      <td>${say(STATE_WORDS[state])}</td>
    </tr>`;
  }
}

function againstWords({ version }: BacktestAgainst): LocalizedText {
  return version === undefined ? WORDS.recorded : WORDS.version(version);
}

function sourceWords({ kind, from, to, organ, format }: BacktestSource): LocalizedText {
  if (kind === "file") return { zh: `${WORDS.file.zh}（${format}）`, en: `${WORDS.file.en} (${format})` };
  if (kind === "examples") return WORDS.examples;
  const time = from === undefined && to === undefined ? WORDS.allTime : WORDS.since(dayOf(from), dayOf(to));
  const place = organ === undefined ? "" : ` · ${organ}`;
  return { zh: `${WORDS.journal.zh} · ${time.zh}${place}`, en: `${WORDS.journal.en} · ${time.en}${place}` };
}

function dayOf(instant: string | undefined): string {
  return instant === undefined ? "…" : showDay(instant.slice(0, 10));
}
