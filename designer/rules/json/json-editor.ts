import { autocompletion, closeBrackets, completionKeymap, type CompletionSource } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import {
  bracketMatching,
  foldGutter,
  foldKeymap,
  HighlightStyle,
  indentOnInput,
  syntaxHighlighting,
} from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics, type Diagnostic } from "@codemirror/lint";
import { Compartment, EditorState, Transaction, type Extension } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";

import type { LocalizedText } from "../../../engine/core/model/formats.generated.ts";
import type { Language } from "../../../engine/core/value/value-form.ts";
import { editorPhrases } from "./editor-phrases.ts";
import type { TextEdit } from "./text-writer.ts";

export type JsonEditorOptions = {
  readonly parent: HTMLElement;
  readonly root: ShadowRoot;
  readonly text: string;
  readonly label: LocalizedText;
  readonly language: Language;
  readonly readOnly: boolean;
  readonly complete: CompletionSource;
  /** A person changed the text. */
  readonly onEdit: (text: string) => void;
  readonly onBlur: () => void;
};

/** Makes a JSON editor in a shadow root. */
export function createJsonEditor(options: JsonEditorOptions): EditorView {
  const { parent, root, text, label, language, readOnly, complete, onEdit, onBlur } = options;
  const state = EditorState.create({
    doc: text,
    extensions: [
      lineNumbers(),
      foldGutter(),
      history(),
      drawSelection(),
      indentOnInput(),
      bracketMatching(),
      closeBrackets(),
      highlightActiveLine(),
      json(),
      syntaxHighlighting(HIGHLIGHT),
      autocompletion({ override: [complete], activateOnTyping: true }),
      lintGutter(),
      keymap.of([...defaultKeymap, ...historyKeymap, ...foldKeymap, ...completionKeymap, ...lintKeymap]),
      EditorView.lineWrapping,
      SPOKEN.of(spoken(language, label)),
      EditorView.updateListener.of((update) => {
        const isEdit = update.docChanged && !update.transactions.every(isSync);
        if (isEdit) onEdit(update.state.doc.toString());
      }),
      EditorView.domEventHandlers({ blur: onBlur, beforeinput: typeOverSelection }),
      EditorState.readOnly.of(readOnly),
      EditorView.editable.of(!readOnly),
      THEME,
    ],
  });
  return new EditorView({ state, parent, root });
}

/** Lets the editor speak another language. */
export function speak(view: EditorView, language: Language, label: LocalizedText): void {
  view.dispatch({ effects: SPOKEN.reconfigure(spoken(language, label)) });
  // What is drawn already keeps its tips until it is drawn anew.
  view.setState(view.state);
}

const SPOKEN = new Compartment();

function spoken(language: Language, label: LocalizedText): Extension {
  return [
    EditorState.phrases.of(editorPhrases(language)),
    EditorView.contentAttributes.of({ "aria-label": label[language], tabindex: "0" }),
  ];
}

/**
 * Types over what is selected without the browser: in the place of coloured text it would put a style of its own, which the
 * policy of the page forbids.
 */
function typeOverSelection({ inputType, data, isComposing }: InputEvent, view: EditorView): boolean {
  const { from, to, empty } = view.state.selection.main;
  if (inputType !== "insertText" || data === null || isComposing || empty || view.state.readOnly) return false;
  const typing = (): Transaction =>
    view.state.update(view.state.replaceSelection(data), { userEvent: "input.type", scrollIntoView: true });
  const isHandled = view.state.facet(EditorView.inputHandler).some((handle) => handle(view, from, to, data, typing));
  if (!isHandled) view.dispatch(typing());
  return true;
}

/** Applies edits that come from elsewhere; the cursor stays where it is in the text. */
export function applyEdits(view: EditorView, edits: readonly TextEdit[]): void {
  for (const { offset, length, content } of edits) {
    view.dispatch({
      changes: { from: offset, to: offset + length, insert: content },
      annotations: [Transaction.remote.of(true), Transaction.addToHistory.of(false)],
    });
  }
}

/** Shows what is wrong, each thing at its place. */
export function showDiagnostics(view: EditorView, diagnostics: readonly Diagnostic[]): void {
  const { length } = view.state.doc;
  const within = diagnostics.filter(({ from, to }) => from <= length && to <= length);
  view.dispatch(setDiagnostics(view.state, within));
}

function isSync(transaction: Transaction): boolean {
  return !transaction.docChanged || transaction.annotation(Transaction.remote) === true;
}

const HIGHLIGHT = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--wa-color-brand-on-quiet)" },
  { tag: tags.string, color: "var(--sm-sun)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--sm-unknown)" },
  { tag: [tags.brace, tags.squareBracket, tags.separator], color: "var(--wa-color-text-quiet)" },
]);

const THEME = EditorView.theme({
  "&": { height: "100%", fontSize: "var(--wa-font-size-s)", color: "var(--wa-color-text-normal)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--wa-font-family-code)", lineHeight: "1.6" },
  ".cm-content": { caretColor: "var(--wa-color-text-normal)", paddingBlock: "0.75rem" },
  ".cm-cursor": { borderLeftColor: "var(--wa-color-text-normal)" },
  ".cm-gutters": {
    backgroundColor: "var(--wa-color-surface-lowered)",
    color: "var(--wa-color-text-quiet)",
    borderRight: "1px solid var(--wa-color-surface-border)",
  },
  ".cm-activeLine": { backgroundColor: "color-mix(in srgb, var(--wa-color-brand-50) 7%, transparent)" },
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "color-mix(in srgb, var(--wa-color-brand-50) 25%, transparent) !important",
  },
  ".cm-tooltip": {
    border: "1px solid var(--wa-color-surface-border)",
    borderRadius: "6px",
    backgroundColor: "var(--wa-color-surface-raised)",
    color: "var(--wa-color-text-normal)",
    boxShadow: "0 6px 20px rgb(0 0 0 / 0.2)",
  },
  ".cm-tooltip-autocomplete > ul > li": { padding: "0.2rem 0.6rem" },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": {
    backgroundColor: "color-mix(in srgb, var(--wa-color-brand-50) 18%, var(--wa-color-surface-raised))",
    color: "inherit",
  },
  ".cm-completionDetail": { fontStyle: "normal", color: "var(--wa-color-text-quiet)" },
  ".cm-diagnostic": { fontFamily: "var(--wa-font-family-body)" },
});
