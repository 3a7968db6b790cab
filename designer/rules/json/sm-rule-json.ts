import "@awesome.me/webawesome/dist/components/icon/icon.js";
import type { CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import type { Diagnostic } from "@codemirror/lint";
import type { EditorView } from "@codemirror/view";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";

import type { Rule } from "../../../engine/core/model/formats.generated.ts";
import { navigate } from "../../app/location.ts";
import { language, say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import type { PolicySession } from "../../workspace/policy-session.ts";
import { scopeOf } from "../condition/scope-of.ts";
import { findingsOf } from "../../elements/check-findings.ts";
import { changeRule } from "../list/rule-actions.ts";
import { ruleAddress } from "../list/rule-address.ts";
import { completionsAt } from "./completions.ts";
import { isEqualJson } from "./equal-json.ts";
import { applyEdits, createJsonEditor, showDiagnostics } from "./json-editor.ts";
import { keepText, keptText } from "./kept-texts.ts";
import { ruleFromText } from "./rule-from-text.ts";
import { ruleJsonStyles } from "./sm-rule-json.styles.ts";
import { diagnosticsOf } from "./text-diagnostics.ts";
import { editsTo } from "./text-sync.ts";
import { WORDS } from "./words.ts";

const PAUSE_MS = 700;

/**
 * A rule as JSON, in step with its form both ways: a change elsewhere edits the text where it differs, and a text that is
 * a rule changes the rule, one undo step a pause. A text that is none stays, and touches nothing.
 */
@customElement("sm-rule-json")
export class SmRuleJson extends SignalWatcher(LitElement) {
  static override styles = [shared, ruleJsonStyles];

  @query(".editor") private readonly place!: HTMLElement | null;

  @state() private condition: "synced" | "pending" | "broken" | "incomplete" | { readonly nameTaken: string } =
    "synced";
  #view: EditorView | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #shown: readonly unknown[] = [];

  @property({ attribute: false }) session: PolicySession | undefined;
  @property({ attribute: false }) rule: Rule | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#commit(true);
    this.#view?.destroy();
    this.#view = undefined;
  }

  protected override updated(_changed: PropertyValues): void {
    const { session, rule, place, renderRoot } = this;
    if (session === undefined || rule === undefined || place === null || !this.isConnected) return;
    if (this.#view === undefined && renderRoot instanceof ShadowRoot) {
      const text = keptText(session, rule.name) ?? JSON.stringify(rule, null, 2);
      this.#view = createJsonEditor({
        parent: place,
        root: renderRoot,
        text,
        label: say(WORDS.editor),
        readOnly: session.readOnly,
        complete: (context) => this.#complete(session, context),
        onEdit: (written) => this.#noteEdit(session, written),
        onBlur: () => this.#commit(true),
      });
    }
    this.#takeOver(rule);
    if (this.#view === undefined) return;
    const text = this.#view.state.doc.toString();
    const shown = [text, session.analysis.value, language.value];
    if (shown.every((one, index) => one === this.#shown[index])) return;
    this.#shown = shown;
    showDiagnostics(this.#view, this.#diagnose(session, text));
  }

  /** Brings the text in step with a rule that was changed elsewhere. */
  #takeOver(rule: Rule): void {
    if (this.#view === undefined || this.#pause !== undefined) return;
    const text = this.#view.state.doc.toString();
    const reading = ruleFromText(text);
    if (reading.kind !== "rule" || this.condition !== "synced" || isEqualJson(reading.rule, rule)) return;
    applyEdits(this.#view, editsTo(text, reading.rule, rule));
    this.#keep();
  }

  #noteEdit(session: PolicySession, text: string): void {
    if (this.rule !== undefined) keepText(session, this.rule.name, text);
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#commit(false), PAUSE_MS);
    const { kind } = ruleFromText(text);
    this.condition = kind === "rule" ? "pending" : kind === "broken" ? "broken" : "incomplete";
    this.requestUpdate();
  }

  /** Takes the text over if it is a rule. Another name waits until the person is done. */
  #commit(isDone: boolean): void {
    clearTimeout(this.#pause);
    this.#pause = undefined;
    const { session, rule } = this;
    const text = this.#view?.state.doc.toString();
    if (session === undefined || rule === undefined || text === undefined || session.readOnly) return;
    const reading = ruleFromText(text);
    if (reading.kind !== "rule") return;
    const { name } = reading.rule;
    if (name !== rule.name && !isDone) return;
    const isTaken = name !== rule.name && session.documents.peek().rules.some((other) => other.name === name);
    this.condition = isTaken ? { nameTaken: name } : "synced";
    if (isTaken || isEqualJson(reading.rule, rule)) return;
    keepText(session, name, text);
    this.rule = reading.rule;
    changeRule(session, rule.name, reading.rule, WORDS.changeAsJson);
    if (name !== rule.name) navigate(ruleAddress(session.power, name), { replace: true });
  }

  #hasUnknown(): boolean {
    const { session, rule } = this;
    const text = this.#view?.state.doc.toString() ?? (session && rule && keptText(session, rule.name)) ?? "";
    const reading = ruleFromText(text);
    return reading.kind === "rule" && reading.unknown.length > 0;
  }

  #keep(): void {
    const { session, rule } = this;
    const text = this.#view?.state.doc.toString();
    if (session !== undefined && rule !== undefined && text !== undefined) keepText(session, rule.name, text);
  }

  #complete(session: PolicySession, context: CompletionContext): CompletionResult | null {
    const { laws, measures } = session.library;
    const words = { scope: scopeOf(session.documents.peek()), laws, measures };
    const found = completionsAt(context.state.doc.toString(), context.pos, words, language.peek());
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

  #diagnose(session: PolicySession, text: string): Diagnostic[] {
    const reading = ruleFromText(text);
    if (reading.kind === "broken") {
      return reading.problems.map(({ from, to, message }) => ({ from, to, severity: "error", message: say(message) }));
    }
    const findings =
      reading.kind === "other"
        ? reading.findings
        : [
            // They keep nothing from being taken over.
            ...reading.unknown.map((found) => ({ ...found, severity: "warning" }) as const),
            ...findingsOf(this.rule?.name ?? "", session.analysis.peek().findings),
          ];
    return diagnosticsOf(text, findings).map((found) => ({ ...found, message: say(found.message) }));
  }

  override render(): TemplateResult | typeof nothing {
    const { session, condition } = this;
    if (session === undefined) return nothing;
    // Read here, so that new findings are linted and a new language is spoken.
    void session.analysis.value;
    const words = typeof condition === "string" ? WORDS[condition] : WORDS.nameTaken(condition.nameTaken);
    const isPartly = condition === "synced" && this.#hasUnknown();
    const isFine = condition === "synced" || condition === "pending";
    return html`
      <div class="editor"></div>
      <footer>
        <span class=${isFine ? "fine" : "wrong"} role="status"
          ><wa-icon name=${isFine ? "check" : "circle-exclamation"}></wa-icon> ${say(
            isPartly ? WORDS.syncedWithout : words,
          )}</span
        ><span class="grow"></span><span class="quiet">${say(WORDS.hint)}</span>
      </footer>
    `;
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
