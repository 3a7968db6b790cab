import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import { CASE_KIND_LABELS } from "../../engine/core/model/document-labels.ts";
import type { ExampleCase } from "../../engine/core/model/formats.generated.ts";
import type { PolicyDocuments } from "../../engine/core/model/policy-documents.ts";
import { getDocuments } from "../api/policies.ts";
import { RequestFailure } from "../api/problem.ts";
import { navigate, place, setQuery } from "../app/location.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { bestScores } from "./progress.ts";
import { cardStyles } from "./training.styles.ts";
import { WORDS } from "./words.ts";

/** The example cases of a power as cards: what they are about, and never how they are judged. */
@customElement("sm-training-cases")
export class SmTrainingCases extends SignalWatcher(LitElement) {
  static override styles = [shared, cardStyles];

  @property() power = "";
  @state() private documents: PolicyDocuments | "failed" | "notPublished" | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("power")) void this.#load(this.power);
  }

  async #load(power: string): Promise<void> {
    this.documents = undefined;
    try {
      const { value } = await getDocuments(power, "latest");
      if (power === this.power) this.documents = value;
    } catch (fault) {
      this.documents = fault instanceof RequestFailure && fault.problem?.status === 404 ? "notPublished" : "failed";
    }
  }

  override render(): TemplateResult {
    const { documents } = this;
    if (documents === undefined) return html`<p role="status">${say(WORDS.loading)}</p>`;
    if (typeof documents === "string")
      return html`<p role="alert">${say(documents === "failed" ? WORDS.failed : WORDS.notPublished)}</p>
        <p><a href="/training">${say(WORDS.toPowers)}</a></p>`;
    const { cases, power } = documents;
    const kinds = [...new Set(cases.map(({ kind }) => kind))];
    const kind = kinds.find((one) => one === place.value.query.get("kind"));
    const shown = kind === undefined ? cases : cases.filter((example) => example.kind === kind);
    const scores = bestScores(power.id);
    return html`<p><a href="/training">${say(WORDS.toPowers)}</a></p>
      <div class="row">
        <h1>${say(power.title)}</h1>
        <span class="grow"></span>
        <wa-button variant="brand" @click=${() => playAny(power.id, shown)}
          ><wa-icon slot="start" name="shuffle"></wa-icon>${say(WORDS.anyCase)}</wa-button
        >
      </div>
      <div class="kinds" role="group" aria-label=${say(WORDS.kinds)}>
        <button aria-pressed=${kind === undefined} @click=${() => setQuery({ kind: undefined })}>
          ${say(WORDS.allKinds)}
        </button>
        ${kinds.map(
          (one) =>
            html`<button aria-pressed=${one === kind} @click=${() => setQuery({ kind: one })}>
              ${say(CASE_KIND_LABELS[one])}
            </button>`,
        )}
      </div>
      <ul class="cards">
        ${shown.map((example) => drawCase(power.id, example, scores.get(example.name ?? "")))}
      </ul>`;
  }
}

function drawCase(power: string, { name, title, kind }: ExampleCase, best: number | undefined): TemplateResult {
  if (name === undefined) return html`${nothing}`;
  return html`<li>
    <a href=${`/training/${power}/${name}`}>
      <strong>${say(title)}</strong>
      <span class="foot"
        ><span class="chip">${say(CASE_KIND_LABELS[kind])}</span
        ><span class="end">${say(best === undefined ? WORDS.notPlayed : WORDS.bestScore(best))}</span></span
      >
    </a>
  </li>`;
}

/** Which case is played is the one place where chance comes in, and only on a person's wish. */
function playAny(power: string, cases: readonly ExampleCase[]): void {
  const chosen = cases[Math.floor(Math.random() * cases.length)];
  if (chosen?.name !== undefined) navigate(`/training/${power}/${chosen.name}`);
}
