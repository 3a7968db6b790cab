import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/dialog/dialog.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { LocalizedText } from "../../../engine/core/model/formats.generated.ts";
import { filesOf } from "../../elements/form-values.ts";
import { language, say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import type { PolicySession } from "../../workspace/policy-session.ts";
import { fieldStyles } from "../../styles/plain-fields.ts";
import { ruleBeginning } from "../list/rule-beginning.ts";
import { todayInShanghai } from "../../language/today.ts";
import type { SheetReading } from "./sheet.ts";
import { readTsv, type Rows } from "./tsv.ts";
import { WORDS } from "./words.ts";
import { readSheets, withImported, type WorkbookReading } from "./workbook-import.ts";

/**
 * Takes rules and facts from a spreadsheet, a file or pasted cells: first shows everything that it would change and every
 * problem, then changes it in one undo step.
 *
 * @event sm-import-closed
 */
@customElement("sm-sheet-import")
export class SmSheetImport extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    fieldStyles,
    css`
      wa-dialog {
        --width: min(60rem, 94vw);
      }
      .body {
        display: grid;
        gap: 0.75rem;
        font-size: var(--wa-font-size-s);
      }
      .pasted {
        max-block-size: 8rem;
        font-family: var(--wa-font-family-code);
        white-space: pre;
        field-sizing: fixed;
      }
      .scroll {
        max-block-size: 16rem;
        overflow: auto;
        border: 1px solid var(--wa-color-surface-border);
        border-radius: 6px;
      }
      td {
        font-size: var(--wa-font-size-s);
      }
      .wrong {
        color: var(--sm-grade-a);
      }
    `,
  ];

  @state() private sheets: readonly Rows[] = [];
  @state() private fileName = "";
  @state() private failure: LocalizedText | undefined;

  @property({ attribute: false }) session: PolicySession | undefined;
  /** Cells with which it begins. */
  @property({ attribute: false }) pasted = "";

  override connectedCallback(): void {
    super.connectedCallback();
    this.#take(this.pasted);
  }

  #take(text: string): void {
    this.failure = undefined;
    const rows = readTsv(text);
    this.sheets = rows.length === 0 ? [] : [rows];
  }

  private readonly handleFile = async (event: Event): Promise<void> => {
    const [file] = filesOf(event);
    if (file === undefined) return;
    this.failure = undefined;
    this.fileName = file.name;
    try {
      const { readWorkbook } = await import("./xlsx-file.ts");
      this.sheets = (await readWorkbook(file)).map(({ rows }) => rows);
    } catch {
      this.sheets = [];
      this.failure = WORDS.fileUnreadable;
    }
  };

  private readonly handlePaste = (event: Event): void => {
    if (event.target instanceof HTMLTextAreaElement) this.#take(event.target.value);
  };

  private readonly handleClose = (): void => {
    this.dispatchEvent(new CustomEvent("sm-import-closed", { bubbles: true, composed: true }));
  };

  #apply(session: PolicySession, reading: WorkbookReading): void {
    session.change(WORDS.import, (documents) => withImported(documents, reading));
    this.handleClose();
  }

  #read(session: PolicySession): WorkbookReading | undefined {
    const { laws, measures } = session.library;
    const documents = session.documents.value;
    const beginning = ruleBeginning(documents.power, session.library, todayInShanghai());
    return readSheets(this.sheets, { documents, words: { laws, measures }, beginning, language: language.value });
  }

  override render(): TemplateResult | typeof nothing {
    const { session } = this;
    if (session === undefined) return nothing;
    const reading = this.#read(session);
    const changes = reading === undefined ? 0 : countChanges(reading.rules) + countChanges(reading.facts);
    return html`<wa-dialog open label=${say(WORDS.import)} @wa-after-hide=${this.handleClose}>
      <div class="body">
        <div class="row">
          <label class="file-button"
            ><wa-icon name="upload"></wa-icon>${say(WORDS.chooseFile)}<input
              class="visually-hidden"
              type="file"
              accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
              @change=${this.handleFile} /></label
          ><span class="quiet">${this.fileName}</span>
        </div>
        <label class="field"
          ><span class="name">${say(WORDS.orPaste)}</span
          ><textarea
            class="pasted"
            rows="4"
            spellcheck="false"
            .value=${this.pasted}
            @input=${this.handlePaste}
          ></textarea>
        </label>
        ${this.#failure(reading)}
        ${
          reading === undefined
            ? nothing
            : html`${drawReading(WORDS.rulesSheet, reading.rules)}${drawReading(WORDS.factsSheet, reading.facts)}`
        }
      </div>
      <wa-button slot="footer" appearance="outlined" @click=${this.handleClose}>${say(WORDS.cancel)}</wa-button>
      <wa-button
        slot="footer"
        variant="brand"
        ?disabled=${changes === 0}
        @click=${() => reading !== undefined && this.#apply(session, reading)}
        >${say(WORDS.apply(changes))}</wa-button
      >
    </wa-dialog>`;
  }

  #failure(reading: WorkbookReading | undefined): TemplateResult | typeof nothing {
    const failure = this.failure ?? (this.sheets.length > 0 && reading === undefined ? WORDS.noTitles : undefined);
    return failure === undefined ? nothing : html`<p class="wrong" role="alert">${say(failure)}</p>`;
  }
}

function countChanges({ rows }: SheetReading<unknown>): number {
  return rows.filter(({ kind }) => kind !== "same").length;
}

function drawReading(title: LocalizedText, { rows, problems }: SheetReading<unknown>): TemplateResult | typeof nothing {
  if (rows.length === 0 && problems.length === 0) return nothing;
  const count = (kind: "added" | "changed" | "same"): number => rows.filter((row) => row.kind === kind).length;
  const changed = rows.filter(({ kind }) => kind !== "same");
  return html`<section aria-label=${say(title)}>
    <h3>${say(title)}</h3>
    <p role="status">${say(WORDS.summary(count("added"), count("changed"), count("same")))}</p>
    ${
      problems.length === 0
        ? nothing
        : html`<p class="wrong">${say(WORDS.problems(problems.length))}</p>
            <div class="scroll" tabindex="0" role="region" aria-label=${say(WORDS.problem)}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">${say(WORDS.row)}</th>
                    <th scope="col">${say(WORDS.column)}</th>
                    <th scope="col">${say(WORDS.problem)}</th>
                  </tr>
                </thead>
                <tbody>
                  ${problems.map(
                    ({ row, column, message }) =>
                      html`<tr>
                        <td>${row}</td>
                        <td>${column}</td>
                        <td>${say(message)}</td>
                      </tr>`,
                  )}
                </tbody>
              </table>
            </div>`
    }
    ${
      changed.length === 0
        ? nothing
        : html`<div class="scroll" tabindex="0" role="region" aria-label=${say(WORDS.preview)}>
            <table>
              <thead>
                <tr>
                  <th scope="col">${say(WORDS.row)}</th>
                  <th scope="col">${say(WORDS.name)}</th>
                  <th scope="col">${say(WORDS.what)}</th>
                </tr>
              </thead>
              <tbody>
                ${changed.map(
                  ({ row, name, kind }) =>
                    html`<tr>
                      <td>${row}</td>
                      <td>${name}</td>
                      <td>${say(WORDS.kinds[kind])}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`
    }
  </section>`;
}
