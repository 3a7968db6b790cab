import "@awesome.me/webawesome/dist/components/dropdown/dropdown.js";
import "@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../../elements/sm-choice-picker.ts";
import "../../elements/sm-grade.ts";
import { html, nothing, type TemplateResult } from "lit";

import type { Rule } from "../../../engine/core/model/formats.generated.ts";
import { say } from "../../language/language.ts";
import type { PolicySession } from "../../workspace/policy-session.ts";
import { ruleAddress } from "./rule-address.ts";
import { drawMarks } from "./rule-marks.ts";
import type { RuleRow } from "./rule-rows.ts";
import { WORDS } from "./words.ts";

export type RuleAction = "up" | "down" | "duplicate" | "remove" | "detach";

/** What a drawn row asks of the list around it. */
export type RuleRowHost = {
  readonly session: PolicySession;
  readonly chosen: string;
  /** The rule whose menu is open; a menu for each of thousands of rules would take long to draw. */
  readonly menuOf: string;
  readonly actions: readonly RuleAction[];
  readonly openMenu: (name: string) => void;
  readonly closeMenu: (name: string) => void;
  readonly act: (rule: Rule, action: RuleAction) => void;
  readonly move: (name: string, by: 1 | -1) => void;
};

/** One rule of the list: its grade, title, sentence and marks, and what can be done with it. */
export function drawRuleRow(row: RuleRow, host: RuleRowHost): TemplateResult {
  const { rule, sentence } = row;
  const { session, chosen } = host;
  const isChosen = rule.name === chosen;
  const handleKey = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    host.move(rule.name, event.key === "ArrowUp" ? -1 : 1);
  };
  return html`<li class=${isChosen ? "chosen" : ""} @keydown=${handleKey}>
    <sm-grade grade=${rule.event.params.grade}></sm-grade>
    <div>
      <a
        class="title"
        data-rule=${rule.name}
        href=${ruleAddress(session.power, rule.name)}
        aria-current=${isChosen ? "true" : nothing}
        >${say(rule.title)}</a
      >
      <div class="sentence" title=${sentence}>${sentence === "" ? say(WORDS.noSentence) : sentence}</div>
      ${drawMarks(row)}
    </div>
    ${session.readOnly ? nothing : drawActions(rule, host)}
  </li>`;
}

/** At a step: attaching a rule that there is, or making one. */
export function drawStepTools(
  session: PolicySession,
  step: string,
  tools: { readonly attach: (name: string) => void; readonly add: () => void },
): TemplateResult {
  if (session.readOnly) return html`<span></span>`;
  const attached = session.map.value.steps.find(({ id }) => id === step)?.rules ?? [];
  const others = session.documents.value.rules.filter(({ name }) => !attached.includes(name));
  const choices = others.map((rule) => ({
    value: rule.name,
    label: say(rule.title),
    tag: rule.event.params.grade,
    keywords: `${rule.title.zh} ${rule.title.en}`,
  }));
  return html`<div class="here">
    <sm-choice-picker
      action
      icon="link"
      .choices=${choices}
      placeholder=${say(WORDS.attach)}
      ?disabled=${choices.length === 0}
      @sm-choice-picked=${(event: CustomEvent<{ value: string }>) => tools.attach(event.detail.value)}
    ></sm-choice-picker>
    <button class="link-button" @click=${() => tools.add()}>
      <wa-icon name="plus"></wa-icon>${say(WORDS.newHere)}
    </button>
  </div>`;
}

function drawActions(rule: Rule, host: RuleRowHost): TemplateResult {
  const choose = (value: unknown): void => {
    const action = host.actions.find((one) => one === value);
    if (action !== undefined) host.act(rule, action);
  };
  const words = say(WORDS.actions(say(rule.title)));
  if (host.menuOf !== rule.name) {
    return html`<span class="actions"
      ><button
        class="icon-button"
        data-menu=${rule.name}
        aria-haspopup="menu"
        aria-label=${words}
        title=${words}
        @click=${() => host.openMenu(rule.name)}
      >
        <wa-icon name="ellipsis"></wa-icon></button
    ></span>`;
  }
  return html`<wa-dropdown
    class="actions"
    open
    placement="bottom-end"
    @wa-select=${(event: CustomEvent<{ item: { value?: unknown } }>) => choose(event.detail.item.value)}
    @wa-after-hide=${() => host.closeMenu(rule.name)}
  >
    <button slot="trigger" class="icon-button" aria-label=${words} title=${words}>
      <wa-icon name="ellipsis"></wa-icon>
    </button>
    ${host.actions.map((action) => html`<wa-dropdown-item value=${action}>${say(WORDS[action])}</wa-dropdown-item>`)}
  </wa-dropdown>`;
}
