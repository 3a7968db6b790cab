import "@awesome.me/webawesome/dist/components/icon/icon.js";
import type { CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import type { Diagnostic } from "@codemirror/lint";
import type { EditorView } from "@codemirror/view";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";

import type { CheckFinding } from "../../../engine/core/check/check-finding.ts";
import type { LocalizedText } from "../../../engine/core/model/formats.generated.ts";
import { language, say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import type { JsonCompletions } from "./completions.ts";
import type { TextReading } from "./document-from-text.ts";
import { isEqualJson } from "../../../engine/core/value/equal-json.ts";
import { applyEdits, createJsonEditor, showDiagnostics, speak } from "./json-editor.ts";
import { keepText, keptText } from "./kept-texts.ts";
import { jsonTextStyles } from "./sm-json-text.styles.ts";
import { diagnosticsOf } from "./text-diagnostics.ts";
import { editsTo } from "./text-sync.ts";
import { RULE_JSON_WORDS, WORDS, type JsonTextWords } from "./words.ts";

const PAUSE_MS = 700;

/**
 * A value as JSON text, in step both ways: a change elsewhere edits the text where it differs, and a text that can be read is
 * told to be taken over, once a pause. A text that cannot be read stays, and touches nothing.
 *
 * @event sm-json-written - `detail` is the text and whether the person is done with it; prevented, it waits
 */
@customElement("sm-json-text")
export class SmJsonText extends SignalWatcher(LitElement) {
  static override styles = [shared, jsonTextStyles];

  @query(".editor") private readonly place!: HTMLElement | null;

  @state() private condition: "synced" | "pending" | "broken" | "incomplete" = "synced";
  #view: EditorView | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #shown: readonly unknown[] = [];

  @property({ attribute: false }) value: unknown;
  /** Where the text is kept as it was left, and under which name. */
  @property({ attribute: false }) owner: object = {};
  @property() name = "";
  @property({ attribute: false }) words: JsonTextWords = RULE_JSON_WORDS;
  @property({ attribute: false }) read: (text: string) => TextReading<unknown> = () => ({
    kind: "other",
    findings: [],
  });
  @property({ attribute: false }) complete: (text: string, offset: number) => JsonCompletions | undefined = () =>
    undefined;
  /** What the checks say of the value; the pointers lead from its root. */
  @property({ attribute: false }) findings: readonly CheckFinding[] = [];
  /** Why a text that can be read is not taken over. */
  @property({ attribute: false }) refusal: LocalizedText | undefined;
  @property({ type: Boolean }) readOnly = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#commit(true);
    this.#view?.destroy();
    this.#view = undefined;
  }

  protected override updated(_changed: PropertyValues): void {
    const { place, renderRoot, owner, name } = this;
    if (place === null || !this.isConnected) return;
    if (this.#view === undefined && renderRoot instanceof ShadowRoot) {
      this.#view = createJsonEditor({
        parent: place,
        root: renderRoot,
        text: this.#text,
        label: this.words.editor,
        language: language.value,
        readOnly: this.readOnly,
        complete: (context) => this.#complete(context),
        onEdit: (written) => this.#noteEdit(written),
        onBlur: () => this.#commit(true),
      });
    }
    if (this.#view === undefined) return;
    this.#takeOver(this.#view);
    const text = this.#text;
    keepText(owner, name, text);
    const shown = [text, this.findings, language.value];
    if (shown.every((one, index) => one === this.#shown[index])) return;
    if (language.value !== this.#shown[2]) speak(this.#view, language.value, this.words.editor);
    this.#shown = shown;
    showDiagnostics(this.#view, this.#diagnose(text));
  }

  get #text(): string {
    return this.#view?.state.doc.toString() ?? keptText(this.owner, this.name) ?? JSON.stringify(this.value, null, 2);
  }

  /** Brings the text in step with a value that was changed elsewhere. */
  #takeOver(view: EditorView): void {
    if (this.#pause !== undefined || this.condition !== "synced") return;
    const text = this.#text;
    const reading = this.read(text);
    if (reading.kind !== "document" || isEqualJson(reading.document, this.value)) return;
    applyEdits(view, editsTo(text, reading.document, this.value));
  }

  #noteEdit(text: string): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#commit(false), PAUSE_MS);
    const { kind } = this.read(text);
    this.condition = kind === "document" ? "pending" : kind === "broken" ? "broken" : "incomplete";
    this.requestUpdate();
  }

  /** Tells the text if it can be read. */
  #commit(isDone: boolean): void {
    clearTimeout(this.#pause);
    this.#pause = undefined;
    if (this.#view === undefined || this.readOnly) return;
    const text = this.#text;
    const reading = this.read(text);
    if (reading.kind !== "document") return;
    if (!isEqualJson(reading.document, this.value)) {
      const event = new CustomEvent("sm-json-written", { detail: { text, isDone }, cancelable: true });
      if (!this.dispatchEvent(event)) return;
      this.value = reading.document;
    }
    this.condition = "synced";
  }

  #complete(context: CompletionContext): CompletionResult | null {
    const found = this.complete(context.state.doc.toString(), context.pos);
    if (found === undefined || (!context.explicit && found.from === context.pos)) return null;
    const { from, to, options } = found;
    return {
      from,
      to,
      filter: false,
      options: matching(options, context.state.sliceDoc(from, context.pos)).map(({ label, detail, kind, apply }) => ({
        label,
        apply,
        type: kind === "key" ? "property" : "constant",
        ...(detail === undefined ? {} : { detail }),
      })),
    };
  }

  #diagnose(text: string): Diagnostic[] {
    const reading = this.read(text);
    if (reading.kind === "broken") {
      return reading.problems.map(({ from, to, message }) => ({ from, to, severity: "error", message: say(message) }));
    }
    const findings =
      reading.kind === "other"
        ? reading.findings
        : [
            // They keep nothing from being taken over.
            ...reading.unknown.map((found) => ({ ...found, severity: "warning" }) as const),
            ...this.findings,
          ];
    return diagnosticsOf(text, findings).map((found) => ({ ...found, message: say(found.message) }));
  }

  override render(): TemplateResult {
    const isFine = this.refusal === undefined && (this.condition === "synced" || this.condition === "pending");
    return html`
      <div class="editor"></div>
      <footer>
        <span class=${isFine ? "fine" : "wrong"} role="status"
          ><wa-icon name=${isFine ? "check" : "circle-exclamation"}></wa-icon> ${say(this.#statusWords())}</span
        ><span class="grow"></span><span class="quiet">${say(WORDS.hint)}</span>
      </footer>
    `;
  }

  #statusWords(): LocalizedText {
    const { condition, words, refusal } = this;
    if (refusal !== undefined) return refusal;
    if (condition === "pending") return WORDS.pending;
    if (condition !== "synced") return words[condition];
    const reading = this.read(this.#text);
    return reading.kind === "document" && reading.unknown.length > 0 ? words.syncedWithout : words.synced;
  }
}

/** Narrows by what stands before the cursor, in the name or its words. */
function matching<T extends { readonly label: string; readonly detail?: string }>(
  options: readonly T[],
  typed: string,
): T[] {
  const sought = typed.replaceAll('"', "").toLowerCase();
  return options.filter(({ label, detail = "" }) => `${label} ${detail}`.toLowerCase().includes(sought));
}
