import "../../elements/sm-choice-picker.ts";
import "./sm-condition-test.ts";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";

import { language, say } from "../../language/language.ts";
import { drawFindings } from "../../elements/check-findings.ts";
import { changeKindAt, nodeAt } from "./condition-edits.ts";
import {
  isListKind,
  readNode,
  type JsonObject,
  type ListKind,
} from "../../../engine/core/conditions/condition-node.ts";
import { pointerOf, type Path } from "./condition-path.ts";
import { factOf, insideRecords, type ConditionScope } from "../../../engine/core/conditions/condition-scope.ts";
import { operandTypeOf } from "./fitting-operators.ts";
import { testWords } from "../../../engine/core/conditions/condition-sentence.ts";
import { drawGap, drawHandle, drawMenu, dropBeside, findingsAt, type Tree } from "./tree-controls.ts";
import { WORDS } from "./words.ts";

/** Draws the part of a condition at a place, with all that is in it. */
export function drawNode(path: Path, scope: ConditionScope, tree: Tree): TemplateResult {
  const node = readNode(nodeAt(tree.root, path));
  switch (node.kind) {
    case "all":
    case "any":
      return drawList(path, node.kind, node.members, { scope, tree });
    case "not":
      return drawNot(path, scope, tree);
    case "test":
      return drawLeaf(
        path,
        drawTest(path, node.written, scope, tree),
        testWords(node.written, scope, tree.day, language.value),
        tree,
      );
    case "condition":
      return drawLeaf(path, drawShared(path, node.name, node.written, { scope, tree }), node.name, tree);
    case "unreadable":
      return drawLeaf(
        path,
        html`<code>${JSON.stringify(node.written)}</code><span class="quiet small">${say(WORDS.unreadable)}</span>`,
        "",
        tree,
      );
    default:
      return node satisfies never;
  }
}

type Around = { readonly scope: ConditionScope; readonly tree: Tree };

function drawList(path: Path, kind: ListKind, members: readonly unknown[], { scope, tree }: Around): TemplateResult {
  const own = findingsAt(path, [kind], tree);
  return html`<li
    class="group ${kind} ${tree.host.isDragged(path) ? "moving" : ""} ${own.length > 0 ? "faulty" : ""}"
    data-place=${pointerOf(path)}
  >
    <div class="head">
      ${drawHandle(path, say(WORDS[kind]), tree)}
      <select
        aria-label=${say(WORDS.groupKind)}
        ?disabled=${tree.disabled}
        @change=${(event: Event) => {
          if (!(event.target instanceof HTMLSelectElement) || !isListKind(toKind(event.target.value))) return;
          tree.host.change(path, changeKindAt(nodeAt(tree.root, path), [], toKind(event.target.value)));
        }}
      >
        ${(["all", "any"] as const).map((one) => html`<option value=${one} .selected=${live(one === kind)}>${say(WORDS[one])}</option>`)}
      </select>
      <span class="grow"></span>${drawMenu(path, tree)}
    </div>
    <ul class="members" aria-label=${say(WORDS[kind])}>
      ${drawGap(path, 0, tree)}
      ${repeat(
        members,
        (_member, index) => index,
        (_member, index) => html`${drawNode([...path, kind, index], scope, tree)}${drawGap(path, index + 1, tree)}`,
      )}
    </ul>
    ${
      members.length === 0
        ? html`<p
            class="empty"
            @dragover=${(event: DragEvent) => tree.host.dragOver(path, 0, event)}
            @drop=${(event: DragEvent) => tree.host.drop(path, 0, event)}
          >
            ${say(WORDS.emptyGroup)}
          </p>`
        : nothing
    }
    ${own.length === 0 ? nothing : html`<div class="problems">${drawFindings(own)}</div>`}
    ${tree.disabled ? nothing : drawAdders(path, scope, tree)}
  </li>`;
}

function drawNot(path: Path, scope: ConditionScope, tree: Tree): TemplateResult {
  return html`<li class="group not ${tree.host.isDragged(path) ? "moving" : ""}" data-place=${pointerOf(path)}>
    <div class="head">
      ${drawHandle(path, say(WORDS.not), tree)}<span class="word">${say(WORDS.not)}</span
      ><span class="grow"></span>${drawMenu(path, tree)}
    </div>
    <ul class="members" aria-label=${say(WORDS.not)}>
      ${drawNode([...path, "not"], scope, tree)}
    </ul>
    <div class="gap"></div>
  </li>`;
}

function drawLeaf(path: Path, body: TemplateResult, name: string, tree: Tree): TemplateResult {
  const own = findingsAt(path, undefined, tree);
  return html`<li
    class="leaf ${tree.host.isDragged(path) ? "moving" : ""} ${own.length > 0 ? "faulty" : ""}"
    data-place=${pointerOf(path)}
    @dragover=${(event: DragEvent) => dropBeside(path, tree, event, tree.host.dragOver)}
    @drop=${(event: DragEvent) => dropBeside(path, tree, event, tree.host.drop)}
  >
    ${drawHandle(path, name, tree)}
    <div class="body">${body}${drawFindings(own)}</div>
    ${drawMenu(path, tree)}
  </li>`;
}

function drawTest(path: Path, written: JsonObject, scope: ConditionScope, tree: Tree): TemplateResult {
  const node = readNode(written);
  const list = node.kind === "test" ? factOf(scope, node.fact) : undefined;
  const operand = node.kind === "test" && list !== undefined ? operandTypeOf(node.operator, list) : undefined;
  return html`<sm-condition-test
      .test=${written}
      .scope=${scope}
      day=${tree.day}
      ?disabled=${tree.disabled}
      @sm-test-changed=${(event: CustomEvent<{ test: JsonObject }>) => tree.host.change(path, event.detail.test)}
    ></sm-condition-test>
    ${
      operand?.kind === "records"
        ? html`<div class="nested">
            <span class="quiet small">${say(WORDS.records)}</span>
            <ul>
              ${drawNode([...path, "value"], insideRecords(scope, list), tree)}
            </ul>
          </div>`
        : nothing
    }`;
}

function drawShared(path: Path, name: string, written: JsonObject, { scope, tree }: Around): TemplateResult {
  return html`<span class="row"
    ><span class="quiet small">${say(WORDS.shared)}</span>
    <sm-choice-picker
      .choices=${sharedChoices(scope)}
      value=${name}
      label=${say(WORDS.shared)}
      placeholder=${say(WORDS.choose)}
      ?disabled=${tree.disabled}
      @sm-choice-picked=${(event: CustomEvent<{ value: string }>) =>
        tree.host.change(path, { ...written, condition: event.detail.value })}
    ></sm-choice-picker
  ></span>`;
}

function drawAdders(path: Path, scope: ConditionScope, { host }: Tree): TemplateResult {
  return html`<div class="foot">
    <button class="link-button" @click=${() => host.add(path, { fact: "", operator: "equal", value: true })}>
      <wa-icon name="plus"></wa-icon>${say(WORDS.addTest)}
    </button>
    <button class="link-button" @click=${() => host.add(path, { any: [] })}>
      <wa-icon name="layer-group"></wa-icon>${say(WORDS.addGroup)}
    </button>
    ${
      scope.conditions.length === 0
        ? nothing
        : html`<button class="link-button" @click=${() => host.add(path, { condition: scope.conditions[0]?.name })}>
            <wa-icon name="link"></wa-icon>${say(WORDS.addShared)}
          </button>`
    }
  </div>`;
}

function sharedChoices({ conditions }: ConditionScope) {
  return conditions.map(({ name, title }) => ({ value: name, label: say(title), keywords: `${title.zh} ${title.en}` }));
}

function toKind(value: string): ListKind {
  return value === "any" ? "any" : "all";
}
