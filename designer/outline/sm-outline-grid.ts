import "../elements/sm-grade.ts";
import "./sm-row-name.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";

import { language, say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { COLUMNS, type Column } from "./columns.ts";
import { gridCommand, type GridCommand, type OutlineAction } from "./grid-keys.ts";
import type { OutlineRow } from "./outline-rows.ts";
import { RowDrag } from "./row-drag.ts";
import { outlineGridStyles } from "./sm-outline-grid.styles.ts";
import { WORDS } from "./words.ts";

/** An action on a row, and in which column it was asked for. */
export type ActionAsked = { readonly action: OutlineAction; readonly column: Column["name"] };

/**
 * The rows of the outline as a grid with one stop for the tab key.
 *
 * @fires sm-rows-selected with the ids, the row that is stood on last
 * @fires sm-action-asked with the action on the row that is stood on
 * @fires sm-names-changed with the new names of the row that is stood on
 * @fires sm-row-dropped with the row that was dragged, and the row before or after which it was dropped
 */
@customElement("sm-outline-grid")
export class SmOutlineGrid extends SignalWatcher(LitElement) {
  static override styles = [shared, outlineGridStyles];

  readonly #drag = new RowDrag(this, (drop) => this.#tell("sm-row-dropped", drop));

  @property({ attribute: false }) rows: readonly OutlineRow[] = [];
  @property({ attribute: false }) selection: readonly string[] = [];
  @property({ type: Boolean }) readonly = false;
  /** The row whose name is being written. */
  @property() renaming = "";

  @state() private column = 0;
  @state() private stoodOn = "";

  /** Puts the focus on the row that is stood on, as after a dialog. */
  override focus(): void {
    void this.updateComplete.then(() => this.#activeCell()?.focus());
  }

  /** Whether the keyboard was here before the rows were drawn anew: a row that moves loses the focus. */
  #hadFocus = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const chosen = this.selection.at(-1);
    if (changed.has("selection") && chosen !== undefined && this.#indexOf(chosen) >= 0) this.stoodOn = chosen;
    this.#hadFocus = this.shadowRoot?.activeElement?.getAttribute("role") === "gridcell";
    if (this.#indexOf(this.stoodOn) < 0) this.stoodOn = this.rows[0]?.part.id ?? "";
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("selection")) this.#activeCell()?.scrollIntoView({ block: "nearest" });
    if (this.#hadFocus && this.renaming === "") this.#activeCell()?.focus();
  }

  #indexOf(id: string): number {
    return this.rows.findIndex(({ part }) => part.id === id);
  }

  #activeCell(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>("[role=gridcell][tabindex='0']");
  }

  #standOn(index: number, column: number): void {
    const row = this.rows[Math.min(this.rows.length - 1, Math.max(0, index))];
    if (row === undefined) return;
    this.column = Math.min(COLUMNS.length - 1, Math.max(0, column));
    if (row.part.id !== this.stoodOn || this.selection.length === 0) {
      this.stoodOn = row.part.id;
      this.#tell("sm-rows-selected", [row.part.id]);
    }
    this.focus();
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  #ask(action: OutlineAction): void {
    const column = COLUMNS[this.column]?.name ?? "step";
    if (action === "select") this.#toggle(this.stoodOn);
    else this.#tell("sm-action-asked", { action, column } satisfies ActionAsked);
  }

  #toggle(id: string): void {
    const others = this.selection.filter((other) => other !== id);
    this.#tell("sm-rows-selected", others.length < this.selection.length ? others : [...others, id]);
  }

  #run(command: GridCommand): void {
    const index = this.#indexOf(this.stoodOn);
    const last = COLUMNS.length - 1;
    if (command.kind === "move") this.#standOn(index + command.rows, this.column + command.columns);
    if (command.kind === "rowEnd") this.#standOn(index, command.end === "first" ? 0 : last);
    if (command.kind === "gridEnd")
      this.#standOn(command.end === "first" ? 0 : this.rows.length - 1, command.end === "first" ? 0 : last);
    if (command.kind === "action") this.#ask(command.action);
  }

  private readonly handleKey = (event: KeyboardEvent): void => {
    const command = gridCommand(event);
    if (command === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.#run(command);
  };

  #handleClick(event: MouseEvent, index: number, column: number): void {
    const id = this.rows[index]?.part.id ?? "";
    if (event.ctrlKey || event.metaKey) {
      this.#toggle(id);
      return;
    }
    this.stoodOn = "";
    this.#standOn(index, column);
  }

  override render(): TemplateResult {
    return html`<div
      role="grid"
      aria-label=${say(WORDS.table)}
      aria-rowcount=${this.rows.length + 1}
      aria-multiselectable="true"
      aria-readonly=${this.readonly}
      @keydown=${this.handleKey}
    >
      <div role="row" class="head" aria-rowindex="1">
        ${COLUMNS.map(({ title }) => html`<span role="columnheader">${say(title)}</span>`)}
      </div>
      ${repeat(
        this.rows,
        ({ part }) => part.id,
        (row, index) => this.#guardedRow(row, index),
      )}
    </div>`;
  }

  /** Of hundreds of rows only those are drawn anew in which something changed. */
  #guardedRow(row: OutlineRow, index: number): unknown {
    const { id } = row.part;
    const column = id === this.stoodOn ? this.column : -1;
    const isSelected = this.selection.includes(id);
    const isNaming = this.renaming === id;
    const drawn = [row, index, column, isSelected, isNaming, this.readonly, this.#drag.edgeOf(id), language.value];
    return guard(drawn, () => this.#row(row, index));
  }

  #row(row: OutlineRow, index: number): TemplateResult {
    const { id } = row.part;
    const isStoodOn = id === this.stoodOn;
    const edge = this.#drag.edgeOf(id);
    return html`<div
      role="row"
      class=${`${row.step === undefined ? "between" : ""} ${edge === undefined ? "" : `drop-${edge}`}`}
      aria-rowindex=${index + 2}
      aria-selected=${this.selection.includes(id)}
      draggable=${row.step !== undefined && !this.readonly && this.renaming !== id ? "true" : "false"}
      @dragstart=${(event: DragEvent) => this.#drag.start(id, event)}
      @dragover=${(event: DragEvent) => this.#drag.over(id, event)}
      @drop=${(event: DragEvent) => this.#drag.drop(event)}
      @dragend=${() => this.#drag.end()}
    >
      ${COLUMNS.map(({ name, draw }, column) => {
        const isActive = isStoodOn && column === this.column;
        return html`<span
          role="gridcell"
          class=${`column-${name}`}
          tabindex=${isActive ? 0 : -1}
          @click=${(event: MouseEvent) => this.#handleClick(event, index, column)}
          @dblclick=${() => this.#ask("edit")}
          >${name === "step" && this.renaming === row.part.id ? this.#naming(row) : draw(row)}</span
        >`;
      })}
    </div>`;
  }

  #naming({ part }: OutlineRow): TemplateResult {
    const { zh = "", en = "" } = part.title ?? {};
    return html`<sm-row-name
      .value=${{ zh, en: en === zh ? "" : en }}
      @click=${(event: Event) => event.stopPropagation()}
      @dblclick=${(event: Event) => event.stopPropagation()}
      @sm-names-changed=${({ detail }: CustomEvent<unknown>) => this.#tell("sm-names-changed", detail)}
      @sm-edit-ended=${({ detail }: CustomEvent<boolean>) => {
        this.#tell("sm-edit-ended", detail);
        if (detail) this.focus();
      }}
    ></sm-row-name>`;
  }
}
