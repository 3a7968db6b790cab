import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "./sm-policy-diff.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import type { PolicyDocuments } from "../../engine/core/model/policy-documents.ts";
import { getDiff, type ComparedStates } from "../api/diff.ts";
import { getDocuments, getVersion } from "../api/policies.ts";
import { readVersionList, type ListedVersion } from "../api/versions.ts";
import { navigate } from "../app/location.ts";
import { canvasSlot } from "../elements/canvas-in-document.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { notRead } from "../supervision/not-read.ts";
import { supervisionStyles } from "../supervision/page.styles.ts";
import type { ComparedState } from "./sm-policy-diff.ts";
import { WORDS } from "./words.ts";

type Compared = {
  readonly states: ComparedStates;
  readonly earlier: ComparedState;
  readonly later: ComparedState;
  readonly versions: readonly ListedVersion[];
};

/** Two states of a power beside each other: its address names both. */
@customElement("sm-diff-page")
export class SmDiffPage extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    supervisionStyles,
    css`
      .states {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
        align-items: center;
      }
      select {
        padding-block: 0.3rem;
        padding-inline-start: 0.6rem;
        border: 1px solid var(--wa-form-control-border-color);
        border-radius: 6px;
        background-color: var(--wa-color-surface-default);
        color: inherit;
        font: inherit;
      }
    `,
  ];

  @property() power = "";
  @property() from = "";
  @property() to = "";

  @state() private compared: Compared | undefined;
  @state() private failure: unknown;
  #asked = "";

  protected override updated(_changed: PropertyValues): void {
    const wanted = [this.power, this.from, this.to].join("/");
    if (wanted === this.#asked) return;
    this.#asked = wanted;
    void this.#read(wanted);
  }

  async #read(wanted: string): Promise<void> {
    const { power, from, to } = this;
    this.compared = undefined;
    this.failure = undefined;
    try {
      const states = await getDiff(power, from, to);
      const [earlier, later, { versions }] = await Promise.all([
        stateOf(power, states.from),
        stateOf(power, states.to),
        readVersionList(power),
      ]);
      if (this.#asked === wanted) this.compared = { states, earlier, later, versions };
    } catch (fault) {
      if (this.#asked === wanted) this.failure = fault;
    }
  }

  override render(): TemplateResult {
    const { compared, failure, power } = this;
    if (failure !== undefined)
      return notRead(failure, {
        words: WORDS.notFound,
        back: `/powers/${power}`,
        toBack: WORDS.toPower,
        onRetry: () => void this.#read(this.#asked),
      });
    return html`
      <header class="page-head">
        <h1>${say(WORDS.page)}</h1>
        ${compared === undefined ? nothing : html`<b>${say(compared.later.documents.power.title)}</b>`}
        ${compared === undefined ? nothing : this.#states(compared)}
        <span class="grow"></span>
        <a class="on-screen" href=${`/powers/${power}`}>${say(WORDS.toPower)}</a>
        <wa-button class="on-screen" size="s" appearance="outlined" @click=${() => print()}
          ><wa-icon slot="start" name="print"></wa-icon>${say(WORDS.print)}</wa-button
        >
      </header>
      ${
        compared === undefined
          ? html`<p class="empty quiet" role="status">${say(WORDS.loading)}</p>`
          : html`<sm-policy-diff .diff=${compared.states.diff} .earlier=${compared.earlier} .later=${compared.later}
              >${canvasSlot("earlier-canvas")}${canvasSlot("canvas")}</sm-policy-diff
            >`
      }
    `;
  }

  #states({ states, versions }: Compared): TemplateResult {
    const choice = (name: "from" | "to", label: LocalizedText): TemplateResult => {
      const { version } = states[name];
      const hasDraft = states.from.state === "draft" || states.to.state === "draft";
      return html`<select
        aria-label=${say(label)}
        data-side=${name}
        @change=${({ target }: Event) => target instanceof HTMLSelectElement && this.#choose(name, target.value)}
      >
        ${versions
          .toReversed()
          .map(
            (entry) =>
              html`<option value=${entry.version} ?selected=${entry.version === version}>
                ${say(stateWords(entry))}
              </option>`,
          )}
        ${
          hasDraft
            ? html`<option value="draft" ?selected=${version === undefined}>${say(WORDS.draft)}</option>`
            : nothing
        }
      </select>`;
    };
    return html`<span class="states"
      >${choice("from", WORDS.earlier)}<wa-icon name="arrow-right"></wa-icon>${choice("to", WORDS.later)}
      <wa-button
        class="on-screen"
        size="s"
        appearance="plain"
        @click=${() => navigate(`/powers/${this.power}/diff/${named(states.to)}/${named(states.from)}`)}
        ><wa-icon slot="start" name="right-left"></wa-icon>${say(WORDS.swap)}</wa-button
      ></span
    >`;
  }

  #choose(side: "from" | "to", chosen: string): void {
    const { states } = this.compared ?? {};
    if (states === undefined) return;
    const [from, to] = side === "from" ? [chosen, named(states.to)] : [named(states.from), chosen];
    navigate(`/powers/${this.power}/diff/${from}/${to}`);
  }
}

/** A version that was published last may only be scheduled: which one is in force the service says, by its clock. */
function stateWords({ version, state: stands }: ListedVersion): LocalizedText {
  if (stands === "inForce") return WORDS.inForce(version);
  return stands === "scheduled" ? WORDS.scheduled(version) : WORDS.version(version);
}

function named({ version }: ComparedStates["from"]): string {
  return version === undefined ? "draft" : String(version);
}

async function stateOf(power: string, { version }: ComparedStates["from"]): Promise<ComparedState> {
  const documents: PolicyDocuments =
    version === undefined ? (await getDocuments(power, "draft")).value : (await getVersion(power, version)).documents;
  return { title: version === undefined ? WORDS.draft : WORDS.version(version), documents };
}
