import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/callout/callout.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../fields/sm-date-field.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { Backtest, BacktestSourceKind, LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { startBacktest, startFileBacktest } from "../api/backtests.ts";
import type { VersionEntry } from "../api/policies.ts";
import { RequestFailure } from "../api/problem.ts";
import { valueOf } from "../elements/form-values.ts";
import { endOfDay, startOfDay } from "../evaluations/day-bounds.ts";
import { say } from "../language/language.ts";
import { fieldStyles } from "../styles/plain-fields.ts";
import { shared } from "../styles/shared.ts";
import { WORDS } from "./words.ts";

/** Asks for a backtest: on which cases, compared with what. Tells it by `sm-backtest-started`. */
@customElement("sm-backtest-form")
export class SmBacktestForm extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    fieldStyles,
    css`
      form {
        display: flex;
        flex-wrap: wrap;
        gap: 0.7rem 1rem;
        align-items: end;
      }
      label {
        display: grid;
        gap: 0.25rem;
      }
      label:not(.file-button),
      sm-date-field::part(label) {
        color: var(--wa-color-text-quiet);
        font-size: var(--wa-font-size-s);
        font-weight: 500;
      }
      label > :is(select, input) {
        color: var(--wa-color-text-normal);
        font-weight: 400;
      }
      sm-date-field {
        inline-size: 11rem;
      }
      .file {
        position: relative;
      }
      input[type="file"] {
        position: absolute;
        inset: 0;
        opacity: 0;
        cursor: pointer;
      }
      wa-callout {
        margin-block-start: 0.7rem;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property() power = "";
  @property({ attribute: false }) versions: readonly VersionEntry[] = [];
  @state() private against = "inForce";
  @state() private kind: BacktestSourceKind = "journal";
  @state() private from = "";
  @state() private to = "";
  @state() private organ = "";
  @state() private file: File | undefined;
  @state() private failure: string | undefined;
  @state() private sending = false;

  private readonly handleSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.sending || (this.kind === "file" && this.file === undefined)) return;
    this.sending = true;
    this.failure = undefined;
    try {
      const detail = await this.#start();
      this.dispatchEvent(new CustomEvent<Backtest>("sm-backtest-started", { detail }));
    } catch (fault) {
      this.failure = fault instanceof RequestFailure ? (fault.problem?.detail ?? fault.message) : String(fault);
    } finally {
      this.sending = false;
    }
  };

  #start(): Promise<Backtest> {
    const { power, against, from, to, organ, file, kind } = this;
    if (kind === "file" && file !== undefined) return startFileBacktest(power, file, against);
    if (kind === "examples") return startBacktest(power, { against, cases: kind });
    return startBacktest(power, {
      against,
      ...(from !== "" && { from: startOfDay(from) }),
      ...(to !== "" && { to: endOfDay(to) }),
      ...(organ !== "" && { organ }),
    });
  }

  override render(): TemplateResult {
    const isFile = this.kind === "file";
    return html`<form aria-label=${say(WORDS.startForm)} @submit=${this.handleSubmit}>
        ${select(
          WORDS.cases,
          "kind",
          [
            ["journal", WORDS.journal],
            ["file", WORDS.file],
            ["examples", WORDS.examples],
          ],
          (chosen) => (this.kind = chosen === "file" || chosen === "examples" ? chosen : "journal"),
        )}
        ${isFile ? this.#file() : this.kind === "journal" ? this.#range() : nothing}
        ${select(
          WORDS.against,
          "against",
          [
            ["inForce", WORDS.inForce],
            ["recorded", WORDS.recorded],
            ...this.versions.toReversed().map(({ version }) => [String(version), WORDS.version(version)] as const),
          ],
          (chosen) => (this.against = chosen),
        )}
        <wa-button
          size="s"
          variant="brand"
          type="submit"
          ?disabled=${isFile && this.file === undefined}
          ?loading=${this.sending}
          ><wa-icon slot="start" name="play"></wa-icon>${say(WORDS.start)}</wa-button
        >
      </form>
      ${
        this.failure === undefined
          ? nothing
          : html`<wa-callout variant="danger" role="alert">${this.failure}</wa-callout>`
      }`;
  }

  #range(): TemplateResult {
    return html`${(["from", "to"] as const).map(
        (name) =>
          html`<sm-date-field
            label=${say(WORDS[name])}
            value=${this[name]}
            @sm-date-changed=${({ detail }: CustomEvent<string>) => (this[name] = detail)}
          ></sm-date-field>`,
      )}
      <label
        >${say(WORDS.organ)}<input
          name="organ"
          maxlength="200"
          placeholder=${say(WORDS.anyOrgan)}
          .value=${this.organ}
          @input=${(event: Event) => (this.organ = valueOf(event).trim())}
      /></label>`;
  }

  #file(): TemplateResult {
    return html`<label class="file-button file"
      ><wa-icon name="file-import"></wa-icon>${this.file?.name ?? say(WORDS.chooseFile)}<input
        type="file"
        name="file"
        accept=".ndjson,.jsonl,.csv,.gz"
        @change=${({ target }: Event) => (this.file = target instanceof HTMLInputElement ? target.files?.[0] : undefined)}
    /></label>`;
  }
}

function select(
  label: LocalizedText,
  name: string,
  options: readonly (readonly [string, LocalizedText])[],
  choose: (value: string) => void,
): TemplateResult {
  return html`<label
    >${say(label)}<select name=${name} @change=${(event: Event) => choose(valueOf(event))}>
      ${options.map(([value, words]) => html`<option value=${value}>${say(words)}</option>`)}
    </select></label
  >`;
}
