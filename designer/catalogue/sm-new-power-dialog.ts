import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/callout/callout.js";
import "@awesome.me/webawesome/dist/components/dialog/dialog.js";
import "@awesome.me/webawesome/dist/components/radio-group/radio-group.js";
import "@awesome.me/webawesome/dist/components/radio/radio.js";
import "../elements/sm-finding-list.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { Grade, LocalizedText, Organ, PowerType } from "../../engine/core/model/formats.generated.ts";
import { ORGAN_LEVEL_LABELS, POWER_TYPE_LABELS } from "../../engine/core/model/power-labels.ts";
import { createPower, type CataloguedPower } from "../api/policies.ts";
import { listTemplates, type TemplateEntry } from "../api/templates.ts";
import { RequestFailure, type Problem } from "../api/problem.ts";
import { navigate } from "../app/location.ts";
import { keyOf, valueOf } from "../elements/form-values.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { idFrom, identityFaults, organsOf, type IdentityFault, type PowerIdentity } from "./new-power.ts";
import { choiceField, textField } from "./new-power-fields.ts";
import { newPowerStyles } from "./sm-new-power-dialog.styles.ts";
import { documentsFrom, type Beginning } from "./documents-from.ts";
import { WORDS } from "./words.ts";

const NEW_ORGAN = "new";
const BEGINNINGS = { template: WORDS.fromTemplate, blank: WORDS.fromBlank, file: WORDS.fromFile } as const;
const GRADES: Readonly<Record<Grade, LocalizedText>> = {
  A: { zh: "A级（高）", en: "A (high)" },
  B: { zh: "B级（中）", en: "B (medium)" },
  C: { zh: "C级（低）", en: "C (low)" },
};

/**
 * Makes a new power: from a template of its type, blank, from a .bpmn file, or as a copy of another one.
 *
 * @event sm-dialog-closed
 */
@customElement("sm-new-power-dialog")
export class SmNewPowerDialog extends SignalWatcher(LitElement) {
  static override styles = [shared, newPowerStyles];

  /** All powers: their ids are taken, their organs can be chosen. */
  @property({ attribute: false }) powers: readonly CataloguedPower[] = [];
  /** The power that is copied, if one is. */
  @property({ attribute: false }) copied: CataloguedPower | undefined;

  @state() private beginning: keyof typeof BEGINNINGS = "template";
  @state() private file: File | undefined;
  @state() private titles: LocalizedText = { zh: "", en: "" };
  @state() private givenId: string | undefined;
  @state() private organChoice = "";
  @state() private newOrgan: Organ = { id: "", title: { zh: "", en: "" }, level: "province" };
  @state() private type: PowerType = "licence";
  @state() private grade: Grade = "B";
  @state() private asked = false;
  @state() private busy = false;
  @state() private refusal: Problem | "unreachable" | undefined;
  @state() private templates: readonly TemplateEntry[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#readTemplates();
    const { power } = this.copied ?? {};
    if (power === undefined) return;
    this.titles = { zh: `${power.title.zh}（副本）`, en: `${power.title.en} (copy)` };
    this.organChoice = power.organ.id;
    this.type = power.type;
    this.grade = power.baselineGrade;
  }

  /** Without them the dialog only does not say what a template holds. */
  async #readTemplates(): Promise<void> {
    this.templates = await listTemplates().catch(() => []);
  }

  get #identity(): PowerIdentity {
    const chosen = organsOf(this.powers).find(({ id }) => id === this.organChoice);
    const organ = chosen ?? { ...this.newOrgan, id: idFrom(this.newOrgan.title.en) || "organ" };
    const id = this.givenId ?? idFrom(this.titles.en);
    return { id, title: this.titles, organ, type: this.type, baselineGrade: this.grade };
  }

  private readonly handleCreate = async (): Promise<void> => {
    this.asked = true;
    const identity = this.#identity;
    if (this.#faults().length > 0 || this.#lacksFile()) return;
    this.busy = true;
    this.refusal = undefined;
    try {
      await createPower(await documentsFrom(this.#beginning(), identity));
      navigate(`/powers/${identity.id}`);
    } catch (fault) {
      if (!(fault instanceof RequestFailure)) throw fault;
      this.refusal = fault.problem ?? "unreachable";
    } finally {
      this.busy = false;
    }
  };

  #lacksFile(): boolean {
    return this.copied === undefined && this.beginning === "file" && this.file === undefined;
  }

  #beginning(): Beginning {
    if (this.copied !== undefined) return { kind: "copy", power: this.copied.id };
    if (this.beginning === "file" && this.file !== undefined) return { kind: "file", file: this.file };
    return this.beginning === "template" ? { kind: "template" } : { kind: "blank" };
  }

  #faults(): IdentityFault[] {
    return identityFaults(this.#identity, this.powers);
  }

  override render(): TemplateResult {
    const faults = this.asked ? this.#faults() : [];
    const heading = this.copied === undefined ? WORDS.newPower : WORDS.copyOf;
    return html`<wa-dialog
      open
      label=${say(heading)}
      @wa-after-hide=${(event: Event) => {
        if (event.target === event.currentTarget) this.dispatchEvent(new CustomEvent("sm-dialog-closed"));
      }}
    >
      <form @submit=${(event: Event) => event.preventDefault()}>
        ${this.copied === undefined ? this.#beginnings() : nothing}
        <div class="pair">
          ${textField("titleZh", this.titles.zh, faults, (zh) => (this.titles = { ...this.titles, zh }))}
          ${textField("titleEn", this.titles.en, faults, (en) => (this.titles = { ...this.titles, en }))}
        </div>
        ${textField("id", this.#identity.id, faults, (id) => (this.givenId = id))} ${this.#organ(faults)}
        <div class="pair">
          ${choiceField(WORDS.type, this.type, POWER_TYPE_LABELS, (type) => (this.type = type))}
          ${choiceField(WORDS.baselineGrade, this.grade, GRADES, (grade) => (this.grade = grade))}
        </div>
        ${this.#template()} ${this.#refused()}
      </form>
      <wa-button slot="footer" appearance="outlined" data-dialog="close">${say(WORDS.cancel)}</wa-button>
      <wa-button slot="footer" variant="brand" ?loading=${this.busy} @click=${this.handleCreate}
        >${say(WORDS.create)}</wa-button
      >
    </wa-dialog>`;
  }

  /** Why the power was not made: every finding where there are some, else what the service says. */
  #refused(): TemplateResult | typeof nothing {
    if (this.refusal === undefined) return nothing;
    const { detail, findings = [] } =
      this.refusal === "unreachable" ? { detail: say(WORDS.unreachable) } : this.refusal;
    return html`<wa-callout variant="danger" role="alert"
      ><wa-icon slot="icon" name="circle-exclamation"></wa-icon>${
        findings.length === 0 ? detail : html`<sm-finding-list .findings=${findings}></sm-finding-list>`
      }</wa-callout
    >`;
  }

  /** What the template of the chosen type brings along. */
  #template(): TemplateResult | typeof nothing {
    const template = this.templates.find(({ type }) => type === this.type);
    if (template === undefined || this.copied !== undefined || this.beginning !== "template") return nothing;
    return html`<p class="quiet small">${say(WORDS.holds(template.title, template.counts))}</p>`;
  }

  #beginnings(): TemplateResult {
    const handleChange = (event: Event): void => {
      this.beginning = keyOf(BEGINNINGS, valueOf(event)) ?? "template";
    };
    const handleFile = ({ target }: Event): void => {
      if (!(target instanceof HTMLInputElement)) return;
      this.file = target.files?.[0];
      const name = this.file?.name.replace(/\.[^.]*$/, "") ?? "";
      if (this.titles.zh === "" && this.titles.en === "") this.titles = { zh: name, en: name };
    };
    return html`<wa-radio-group
        label=${say(WORDS.startFrom)}
        orientation="horizontal"
        .value=${this.beginning}
        @change=${handleChange}
      >
        ${Object.entries(BEGINNINGS).map(
          ([key, words]) => html`<wa-radio appearance="button" value=${key}>${say(words)}</wa-radio>`,
        )}
      </wa-radio-group>
      ${
        this.beginning === "file"
          ? html`<div class="row">
              <label class="file-button"
                ><wa-icon name="upload"></wa-icon>${say(WORDS.file)}<input
                  class="visually-hidden"
                  type="file"
                  accept=".bpmn,.xml,application/xml"
                  @change=${handleFile} /></label
              ><span class=${this.asked && this.file === undefined ? "missing" : "quiet"}
                >${this.file?.name ?? say(WORDS.noFile)}</span
              >
            </div>`
          : nothing
      }`;
  }

  #organ(faults: readonly IdentityFault[]): TemplateResult {
    const organs = organsOf(this.powers);
    const names: Record<string, LocalizedText> = Object.fromEntries(organs.map(({ id, title }) => [id, title]));
    const isNew = !Object.hasOwn(names, this.organChoice);
    const rename = (change: Partial<LocalizedText>): void => {
      this.newOrgan = { ...this.newOrgan, title: { ...this.newOrgan.title, ...change } };
    };
    return html`${choiceField(WORDS.organ, isNew ? NEW_ORGAN : this.organChoice, { ...names, [NEW_ORGAN]: WORDS.newOrgan }, (organ) => (this.organChoice = organ))}
    ${
      isNew
        ? html`<div class="triple">
            ${textField("organZh", this.newOrgan.title.zh, faults, (zh) => rename({ zh }))}
            ${textField("organEn", this.newOrgan.title.en, faults, (en) => rename({ en }))}
            ${choiceField(
              WORDS.level,
              this.newOrgan.level,
              ORGAN_LEVEL_LABELS,
              (level) => (this.newOrgan = { ...this.newOrgan, level }),
            )}
          </div>`
        : nothing
    }`;
  }
}
