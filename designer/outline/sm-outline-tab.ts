import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../inspector/sm-inspector.ts";
import "./sm-outline-dialog.ts";
import "./sm-outline-grid.ts";
import "./sm-outline-toolbar.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { navigate } from "../app/location.ts";
import type { SmInspector } from "../inspector/sm-inspector.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import type { PolicySession } from "../workspace/policy-session.ts";
import { contentsOf } from "./contents-of.ts";
import type { OutlineAction } from "./grid-keys.ts";
import { partWords } from "../../engine/core/map/kind-words.ts";
import {
  addAfter,
  connectTo,
  disconnect,
  moveBy,
  moveTo,
  moveToLane,
  removeRow,
  rename,
  type Change,
} from "./outline-changes.ts";
import type { OutlineRow } from "./outline-rows.ts";
import type { RowDrop } from "./row-drag.ts";
import { rowsOf } from "./rows-of.ts";
import type { Answer, Question } from "./sm-outline-dialog.ts";
import type { ActionAsked, SmOutlineGrid } from "./sm-outline-grid.ts";
import { outlineTabStyles } from "./sm-outline-tab.styles.ts";
import { TOLD, WORDS } from "./words.ts";

/** Where what stands in a column is edited. */
const INSPECTOR_TABS = {
  step: "step",
  lane: "step",
  control: "controlPoint",
  limit: "timeLimits",
  rules: "rules",
  next: "step",
} as const;

/** The map as a table that needs no canvas. */
@customElement("sm-outline-tab")
export class SmOutlineTab extends SignalWatcher(LitElement) {
  static override styles = [shared, outlineTabStyles];

  @query("sm-outline-grid") private grid!: SmOutlineGrid | null;
  @query("sm-inspector") private inspector!: SmInspector | null;

  @property({ attribute: false }) session: PolicySession | undefined;

  @state() private told: LocalizedText | undefined;
  @state() private question: Question | undefined;
  @state() private renaming = "";
  @state() private isInspecting = innerWidth >= 1200;

  #apply(session: PolicySession, { told, row }: Change): void {
    this.told = told;
    if (row !== undefined) session.selection.value = [row];
    this.grid?.focus();
  }

  #run(session: PolicySession, rows: readonly OutlineRow[], { action, column }: ActionAsked): void {
    const row = rowStoodOn(session, rows);
    if (row === undefined) return;
    if (action === "showOnMap") {
      session.modeler.reveal(row.part.id);
      navigate(`/powers/${session.power}/map${location.search}`);
      return;
    }
    if (action === "edit" && (column !== "step" || session.readOnly)) {
      this.#inspect(INSPECTOR_TABS[column]);
      return;
    }
    if (!session.readOnly) this.#change(session, rows, row, action);
  }

  #change(session: PolicySession, rows: readonly OutlineRow[], row: OutlineRow, action: OutlineAction): void {
    switch (action) {
      case "edit":
        this.renaming = row.part.id;
        return;
      case "add": {
        const change = addAfter(session, row);
        this.#apply(session, change);
        this.renaming = change.row ?? "";
        return;
      }
      case "remove":
        this.#apply(session, removeRow(session, rows, row));
        return;
      case "moveUp":
        this.#apply(session, moveBy(session, rows, row, "earlier"));
        return;
      case "moveDown":
        this.#apply(session, moveBy(session, rows, row, "later"));
        return;
      case "move":
        if (row.step === undefined) this.told = TOLD.onlySteps;
        else this.question = "move";
        return;
      case "disconnect":
        if (row.next.length === 0) this.told = TOLD.nothingToDisconnect(partWords(row.part));
        else this.question = "disconnect";
        return;
      case "connect":
        this.question = "connect";
        return;
      default:
        return;
    }
  }

  #drop(session: PolicySession, rows: readonly OutlineRow[], { row: id, place, other: otherId }: RowDrop): void {
    const row = rows.find(({ part }) => part.id === id);
    const other = rows.find(({ part }) => part.id === otherId);
    if (row !== undefined && other !== undefined) this.#apply(session, moveTo(session, row, place, other.part));
  }

  #answer(session: PolicySession, row: OutlineRow, answer: Answer): void {
    this.question = undefined;
    const { parts, lanes } = contentsOf(session);
    const target = parts.get(answer.target);
    const lane = lanes.find(({ id }) => id === answer.target);
    if (answer.question === "disconnect") this.#apply(session, disconnect(session, row, answer.target));
    else if (answer.question === "connect" && target !== undefined)
      this.#apply(session, connectTo(session, row, target, answer.condition));
    else if (answer.question === "move" && answer.place === "lane" && lane !== undefined)
      this.#apply(session, moveToLane(session, row, lane));
    else if (answer.question === "move" && answer.place !== "lane" && target !== undefined)
      this.#apply(session, moveTo(session, row, answer.place, target));
  }

  #inspect(tab: string): void {
    this.isInspecting = true;
    void this.updateComplete.then(() => this.inspector?.open(tab));
  }

  private readonly handleInspectorKey = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && !event.defaultPrevented) this.grid?.focus();
  };

  override render(): TemplateResult | typeof nothing {
    const { session } = this;
    if (session === undefined) return nothing;
    const rows = rowsOf(session);
    const selection = session.selection.value;
    const row = rowStoodOn(session, rows);
    const points = session.map.value.steps.filter(({ controlPoint }) => controlPoint !== undefined).length;
    return html`
      <section aria-labelledby="heading">
        <header>
          <div class="grow">
            <h2 id="heading">${say(WORDS.heading)}</h2>
            <p class="quiet small">${say(WORDS.about)} ${say(WORDS.summary(session.map.value.steps.length, points))}</p>
          </div>
          <wa-button
            size="s"
            appearance="outlined"
            aria-expanded=${this.isInspecting}
            @click=${() => (this.isInspecting = !this.isInspecting)}
            ><wa-icon slot="start" name="sliders"></wa-icon>${say(WORDS.showInspector)}</wa-button
          >
        </header>
        <sm-outline-toolbar
          .row=${row}
          ?readonly=${session.readOnly}
          @sm-action-asked=${({ detail }: CustomEvent<ActionAsked>) => this.#run(session, rows, detail)}
        ></sm-outline-toolbar>
        <div class="rows">
          ${
            rows.length === 0
              ? html`<p class="empty quiet">${say(WORDS.empty)}</p>`
              : html`<sm-outline-grid
                  .rows=${rows}
                  .selection=${selection}
                  ?readonly=${session.readOnly}
                  .renaming=${this.renaming}
                  @sm-rows-selected=${({ detail }: CustomEvent<readonly string[]>) => (session.selection.value = detail)}
                  @sm-row-dropped=${({ detail }: CustomEvent<RowDrop>) => this.#drop(session, rows, detail)}
                  @sm-action-asked=${({ detail }: CustomEvent<ActionAsked>) => this.#run(session, rows, detail)}
                  @sm-names-changed=${({ detail }: CustomEvent<LocalizedText>) =>
                    row === undefined ? undefined : (this.told = rename(session, row, detail).told)}
                  @sm-edit-ended=${() => (this.renaming = "")}
                ></sm-outline-grid>`
          }
        </div>
        <p class="visually-hidden" role="status">${this.told === undefined ? nothing : say(this.told)}</p>
      </section>
      ${
        this.isInspecting
          ? html`<aside aria-label=${say(WORDS.inspector)} @keydown=${this.handleInspectorKey}>
              <sm-inspector .session=${session}></sm-inspector>
            </aside>`
          : nothing
      }
      ${this.question === undefined || row === undefined ? nothing : this.#dialog(session, rows, row, this.question)}
    `;
  }

  #dialog(session: PolicySession, rows: readonly OutlineRow[], row: OutlineRow, question: Question): TemplateResult {
    return html`<sm-outline-dialog
      question=${question}
      .row=${row}
      .rows=${rows}
      .lanes=${contentsOf(session).lanes}
      @sm-question-answered=${({ detail }: CustomEvent<Answer>) => this.#answer(session, row, detail)}
      @sm-question-closed=${() => {
        this.question = undefined;
        this.grid?.focus();
      }}
    ></sm-outline-dialog>`;
  }
}

/** The row of the element that was selected last; without one the first row. */
function rowStoodOn(session: PolicySession, rows: readonly OutlineRow[]): OutlineRow | undefined {
  const selected = session.selection.value.at(-1);
  return rows.find(({ part }) => part.id === selected) ?? rows[0];
}
