import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { CheckFinding } from "../../../engine/core/check/check-finding.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import { fieldStyles } from "../../styles/plain-fields.ts";
import { act, movedWords, type ActionOutcome, type BuilderAction } from "./builder-actions.ts";
import { insertAt, nodeAt, replaceAt } from "./condition-edits.ts";
import { moveTo } from "./condition-moves.ts";
import { readNode } from "../../../engine/core/conditions/condition-node.ts";
import { pathOf, pointerOf, type Path } from "./condition-path.ts";
import type { ConditionScope } from "../../../engine/core/conditions/condition-scope.ts";
import { drawNode } from "./condition-tree.ts";
import { conditionBuilderStyles } from "./sm-condition-builder.styles.ts";
import type { TreeHost } from "./tree-controls.ts";
import { WORDS } from "./words.ts";

const KEYS: ReadonlyMap<string, BuilderAction> = new Map([
  ["ArrowUp", "up"],
  ["ArrowDown", "down"],
  ["ArrowLeft", "out"],
  ["ArrowRight", "in"],
  ["Delete", "remove"],
]);

/**
 * Builds a condition: groups in groups, tests of facts, shared conditions; moved by drag and by keys.
 *
 * @event sm-condition-changed - `detail.conditions` is the whole condition as it is written
 */
@customElement("sm-condition-builder")
export class SmConditionBuilder extends SignalWatcher(LitElement) {
  static override styles = [shared, fieldStyles, conditionBuilderStyles];

  @state() private dragged: Path | undefined;
  /** The gap over which something is dragged, as the pointer of its group and the position in it. */
  @state() private target = "";
  @state() private said = "";

  @property({ attribute: false }) conditions: unknown;
  @property({ attribute: false }) scope: ConditionScope = { facts: {}, parameters: [], conditions: [] };
  /** What the engine says of this condition; the pointers lead from its root. */
  @property({ attribute: false }) findings: readonly CheckFinding[] = [];
  @property() day = "";
  @property({ type: Boolean }) disabled = false;

  readonly #host: TreeHost = {
    change: (path, node) => this.#apply({ root: replaceAt(this.conditions, path, node), path, said: EMPTY }, false),
    add: (group, node) => {
      const read = readNode(nodeAt(this.conditions, group));
      if (!("members" in read)) return;
      const root = insertAt(this.conditions, group, read.members.length, node);
      this.#apply({ root, path: [...group, read.kind, read.members.length], said: WORDS.added });
    },
    act: (path, action) => this.#act(path, action),
    handleKey: (path, event) => {
      const action = KEYS.get(event.key);
      if (action === undefined || this.disabled) return;
      event.preventDefault();
      this.#act(path, action);
    },
    startDrag: (path, event) => {
      event.dataTransfer?.setData("text/plain", pointerOf(path));
      if (event.dataTransfer !== null) event.dataTransfer.effectAllowed = "move";
      this.dragged = path;
    },
    endDrag: () => {
      this.dragged = undefined;
      this.target = "";
    },
    dragOver: (group, position, event) => {
      if (this.dragged === undefined || moveTo(this.conditions, this.dragged, group, position) === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      this.target = gapName(group, position);
    },
    drop: (group, position, event) => {
      event.preventDefault();
      event.stopPropagation();
      const moved = this.dragged && moveTo(this.conditions, this.dragged, group, position);
      this.#host.endDrag();
      if (moved !== undefined) this.#apply({ ...moved, said: movedWords(moved.root, moved.path) });
    },
    isDragged: (path) => this.dragged !== undefined && pointerOf(path) === pointerOf(this.dragged),
    isTarget: (group, position) => this.target === gapName(group, position),
  };

  /** Brings the part that a finding means into view. */
  showPlace(pointer: string): void {
    const path = pathOf(pointer);
    for (let length = path.length; length >= 0; length -= 1) {
      const place = this.renderRoot.querySelector(`[data-place="${CSS.escape(pointerOf(path.slice(0, length)))}"]`);
      if (place === null) continue;
      place.scrollIntoView({ block: "nearest" });
      place.querySelector<HTMLElement>(".handle, select")?.focus();
      return;
    }
  }

  #act(path: Path, action: BuilderAction): void {
    const outcome = act(this.conditions, path, action);
    if (outcome === undefined) this.said = say(WORDS.cannotMove);
    else this.#apply(outcome);
  }

  #apply({ root, path, said }: ActionOutcome, focuses = true): void {
    if (this.disabled) return;
    this.dispatchEvent(
      new CustomEvent("sm-condition-changed", { detail: { conditions: root }, bubbles: true, composed: true }),
    );
    this.said = say(said);
    if (focuses) void this.#focus(path);
  }

  async #focus(path: Path): Promise<void> {
    await this.updateComplete;
    await new Promise(requestAnimationFrame);
    const place = this.renderRoot.querySelector(`[data-place="${CSS.escape(pointerOf(path))}"]`);
    place?.querySelector<HTMLElement>(".handle, .head select")?.focus();
  }

  override render(): TemplateResult {
    const { scope, findings, day, disabled } = this;
    const tree = { root: this.conditions, findings, day, disabled, host: this.#host };
    return html`
      <ul class=${this.dragged === undefined ? "" : "dragging"} aria-label=${say(WORDS.builder)}>
        ${drawNode([], scope, tree)}
      </ul>
      <div class="visually-hidden" role="status">${this.said}</div>
    `;
  }
}

const EMPTY = { zh: "", en: "" };

function gapName(group: Path, position: number): string {
  return `${pointerOf(group)}#${position}`;
}
