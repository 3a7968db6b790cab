import "./sm-shared-condition.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";

import type { NamedCondition } from "../../../engine/core/model/formats.generated.ts";
import { navigate, place } from "../../app/location.ts";
import { listAndEditor } from "../../dictionary/list-and-editor.styles.ts";
import { listTools } from "../../dictionary/list-tools.ts";
import { usesOfCondition } from "../../dictionary/uses.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import type { PolicySession } from "../../workspace/policy-session.ts";
import { followedRule } from "../list/followed-rule.ts";
import { freeName } from "../list/rule-changes.ts";
import { conditionAddress } from "./condition-address.ts";
import { blankCondition, withNewCondition } from "./condition-changes.ts";
import { WORDS } from "./words.ts";

/** The conditions that rules share by name, and the editor of the one that the address names. */
@customElement("sm-shared-conditions")
export class SmSharedConditions extends SignalWatcher(LitElement) {
  static override styles = [shared, listAndEditor];

  @state() private sought = "";
  /** The names of the conditions when they were last drawn. */
  #names: readonly string[] = [];

  @property({ attribute: false }) session: PolicySession | undefined;

  protected override updated(_changed: PropertyValues): void {
    const { session } = this;
    if (session === undefined) return;
    const names = session.documents.peek().conditions.map(({ name }) => name);
    const followed = followedRule(this.#names, names, chosen());
    this.#names = names;
    if (followed !== undefined) navigate(conditionAddress(session.power, followed), { replace: true });
  }

  private readonly handleNew = (): void => {
    const { session } = this;
    if (session === undefined) return;
    const condition = blankCondition(freeName("new-condition", session.documents.peek().conditions));
    session.change(WORDS.add, (documents) => withNewCondition(documents, condition));
    navigate(conditionAddress(session.power, condition.name));
  };

  override render(): TemplateResult | typeof nothing {
    const { session } = this;
    if (session === undefined) return nothing;
    const { conditions } = session.documents.value;
    const name = chosen();
    const condition = conditions.find((one) => one.name === name);
    const shown = conditions.filter((one) => this.#matches(one));
    return html`
      <nav aria-label=${say(WORDS.list)}>
        ${listTools({
          search: WORDS.search,
          sought: this.sought,
          onSearch: (sought) => (this.sought = sought),
          add: WORDS.add,
          onAdd: session.readOnly ? undefined : this.handleNew,
        })}
        <div class="list">
          ${
            shown.length === 0
              ? html`<p class="empty">${say(conditions.length === 0 ? WORDS.none : WORDS.noMatch)}</p>`
              : nothing
          }
          <ul>
            ${shown.map((one) => this.#entry(session, one, name))}
          </ul>
        </div>
      </nav>
      ${
        condition === undefined
          ? html`<p class="empty">${say(name === "" ? WORDS.choose : WORDS.gone)}</p>`
          : keyed(name, html`<sm-shared-condition .session=${session} .condition=${condition}></sm-shared-condition>`)
      }
    `;
  }

  #entry(session: PolicySession, { name, title }: NamedCondition, current: string): TemplateResult {
    const uses = usesOfCondition(name, session.documents.value).length;
    return html`<li>
      <button
        aria-current=${name === current ? "true" : nothing}
        @click=${() => navigate(conditionAddress(session.power, name))}
      >
        <span>${say(title)}</span>
        <span class="quiet small">${say(WORDS.uses(uses))}</span>
      </button>
    </li>`;
  }

  #matches({ name, title }: NamedCondition): boolean {
    const sought = this.sought.trim().toLowerCase();
    return [name, title.zh, title.en].some((word) => word.toLowerCase().includes(sought));
  }
}

function chosen(): string {
  return place.value.query.get("condition") ?? "";
}
