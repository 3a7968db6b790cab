import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "./editor/sm-rule-editor.ts";
import "./list/sm-rule-list.ts";
import "./shared-conditions/sm-shared-conditions.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";

import { navigate, place, setQuery } from "../app/location.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import type { PolicySession } from "../workspace/policy-session.ts";
import { fieldStyles } from "../styles/plain-fields.ts";
import { followedRule } from "./list/followed-rule.ts";
import { ruleAddress } from "./list/rule-address.ts";
import { rulesTabStyles } from "./sm-rules-tab.styles.ts";
import { WORDS } from "./words.ts";

const VIEWS = [
  { view: "list", icon: "list", title: WORDS.list },
  { view: "table", icon: "table", title: WORDS.table },
  { view: "conditions", icon: "puzzle-piece", title: WORDS.conditions },
] as const;

/** The rules of the power: the list of all with the one that the address names, the decision table, or what rules share. */
@customElement("sm-rules-tab")
export class SmRulesTab extends SignalWatcher(LitElement) {
  static override styles = [shared, fieldStyles, rulesTabStyles];

  @state() private isTableLoaded = false;
  @state() private isImporting = false;
  /** What was pasted into the table, to be imported. */
  @state() private pasted = "";

  /** The names of the rules when they were last drawn. */
  #names: readonly string[] = [];

  @property({ attribute: false }) session: PolicySession | undefined;

  protected override updated(_changed: PropertyValues): void {
    if (viewAsked() === "table" && !this.isTableLoaded) void this.#loadTable();
    this.#follow();
  }

  /** Undoing a change of a name must not lose sight of the rule. */
  #follow(): void {
    const { session } = this;
    if (session === undefined) return;
    const names = session.documents.peek().rules.map(({ name }) => name);
    const followed = followedRule(this.#names, names, place.peek().query.get("rule") ?? "");
    this.#names = names;
    if (followed !== undefined) navigate(ruleAddress(session.power, followed), { replace: true });
  }

  async #loadTable(): Promise<void> {
    await import("./table/sm-decision-table.ts");
    this.isTableLoaded = true;
  }

  async #import(pasted: string): Promise<void> {
    await import("./sheet/sm-sheet-import.ts");
    this.pasted = pasted;
    this.isImporting = true;
  }

  async #export(session: PolicySession): Promise<void> {
    const { exportWorkbook } = await import("./sheet/export-workbook.ts");
    await exportWorkbook(session);
  }

  override render(): TemplateResult | typeof nothing {
    const { session } = this;
    if (session === undefined) return nothing;
    // Read here, so that a rule that was renamed is followed in either view.
    void session.documents.value;
    const view = viewAsked();
    return html`
      <div class="switch" role="group" aria-label=${say(WORDS.views)}>
        ${VIEWS.map(
          ({ view: name, icon, title }) =>
            html`<button
              aria-pressed=${name === view ? "true" : "false"}
              @click=${() => setQuery({ view: name === "list" ? undefined : name, condition: undefined })}
            >
              <wa-icon name=${icon}></wa-icon>${say(title)}
            </button>`,
        )}
        <span class="grow"></span>
        <button class="link-button" @click=${() => void this.#export(session)}>
          <wa-icon name="file-excel"></wa-icon>${say(WORDS.export)}
        </button>
        ${
          session.readOnly
            ? nothing
            : html`<button class="link-button" @click=${() => void this.#import("")}>
                <wa-icon name="file-import"></wa-icon>${say(WORDS.import)}
              </button>`
        }
      </div>
      ${this.#view(session, view)}
      ${
        this.isImporting
          ? html`<sm-sheet-import
              .session=${session}
              .pasted=${this.pasted}
              @sm-import-closed=${() => (this.isImporting = false)}
            ></sm-sheet-import>`
          : nothing
      }
    `;
  }

  #view(session: PolicySession, view: View): TemplateResult | typeof nothing {
    if (view === "table") return this.#table(session);
    if (view === "list") return this.#list(session);
    return html`<sm-shared-conditions .session=${session}></sm-shared-conditions>`;
  }

  #table(session: PolicySession): TemplateResult | typeof nothing {
    return this.isTableLoaded
      ? html`<sm-decision-table
          .session=${session}
          @sm-cells-pasted=${(event: CustomEvent<{ text: string }>) => void this.#import(event.detail.text)}
        ></sm-decision-table>`
      : nothing;
  }

  #list(session: PolicySession): TemplateResult {
    const chosen = place.value.query.get("rule") ?? "";
    const rule = session.documents.value.rules.find(({ name }) => name === chosen);
    return html`<div class="parts">
      <sm-rule-list .session=${session} chosen=${chosen}></sm-rule-list>
      ${
        rule === undefined
          ? html`<p class="choose">${say(chosen === "" ? WORDS.choose : WORDS.gone)}</p>`
          : keyed(chosen, html`<sm-rule-editor .session=${session} .rule=${rule}></sm-rule-editor>`)
      }
    </div>`;
  }
}

type View = (typeof VIEWS)[number]["view"];

/** A shared condition that the address names is shown without being asked for as a view. */
function viewAsked(): View {
  const { query } = place.value;
  const asked = query.has("condition") ? "conditions" : query.get("view");
  return VIEWS.find(({ view }) => view === asked)?.view ?? "list";
}
