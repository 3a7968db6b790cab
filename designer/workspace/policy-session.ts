import { effect, signal, type ReadonlySignal, type Signal } from "@preact/signals-core";

import type { CheckFinding } from "../../engine/core/check/check-finding.ts";
import type { PolicyLibrary } from "../../engine/core/compile/policy-source.ts";
import type { PowerMap } from "../../engine/core/map/power-map.ts";
import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import type { PolicyDocuments } from "../../engine/core/model/policy-documents.ts";
import type { PackDocuments } from "../modeler/pack-documents.ts";
import type { MapModeler, MapOpening } from "../modeler/map-modeler.ts";
import { Analyser } from "./analysis/analyser.ts";
import type { Analysis } from "./analysis/analysis.ts";
import { Autosave, type Kept } from "./saving/autosave.ts";
import type { LocalCopies } from "./saving/local-copies.ts";
import type { SaveState } from "./saving/save-state.ts";
import { WORDS } from "./words.ts";

/** What a session is opened with. */
export type SessionParts = {
  readonly power: string;
  readonly modeler: MapModeler;
  readonly library: PolicyLibrary;
  /** The map that is on the canvas, as XML; empty when it is a new one. */
  readonly map: string;
  /** What the service has. */
  readonly kept: Kept;
  /** Undefined for a published version, which nobody changes. */
  readonly copies: LocalCopies | undefined;
  readonly now: () => string;
};

/**
 * One power being worked on: its map and its documents with one history, kept as they change, and analysed as they change.
 * Every panel of the workspace reads it through signals and changes it through `change` and `modeler.edit`.
 */
export class PolicySession {
  readonly power: string;
  readonly modeler: MapModeler;
  readonly library: PolicyLibrary;
  readonly analyser: Analyser;
  readonly #autosave: Autosave | undefined;
  readonly #map: Signal<PowerMap>;
  readonly #replaced = signal<PolicyDocuments | undefined>(undefined);
  readonly #ends: (() => void)[];
  /** What the canvas writes for the map as it is; undefined until that is asked for. */
  #written: Promise<string> | undefined;
  /** The map as it was opened, and what the canvas writes for that same map. */
  #mapText: { readonly kept: string; readonly written: string };

  private constructor(parts: SessionParts, written: string) {
    const { power, modeler, library, map, kept, copies, now } = parts;
    this.power = power;
    this.modeler = modeler;
    this.library = library;
    this.analyser = new Analyser(now);
    this.#mapText = { kept: map, written };
    if (map !== "") this.#written = Promise.resolve(written);
    this.#map = signal(modeler.map());
    this.#autosave =
      copies &&
      new Autosave(
        { power, current: () => this.current(), replace: (documents) => this.#replace(documents) },
        copies,
        kept,
      );
    this.#ends = [modeler.onChange((_change, isOfMap) => this.#handleChange(isOfMap)), effect(() => this.#analyse())];
  }

  static async open(parts: SessionParts): Promise<PolicySession> {
    const { modeler, map } = parts;
    return new PolicySession(parts, map === "" ? "" : await modeler.xml());
  }

  get readOnly(): boolean {
    return this.#autosave === undefined;
  }

  get documents(): ReadonlySignal<PackDocuments> {
    return this.modeler.documents;
  }

  /** The map as it now is on the canvas. */
  get map(): ReadonlySignal<PowerMap> {
    return this.#map;
  }

  /** The ids of the selected elements: the same on the canvas, in the outline and in the inspector. */
  get selection(): Signal<readonly string[]> {
    return this.modeler.selection;
  }

  get analysis(): ReadonlySignal<Analysis> {
    return this.analyser.analysis;
  }

  /** Undefined for a published version. */
  get saving(): ReadonlySignal<SaveState> | undefined {
    return this.#autosave?.state;
  }

  /** Keeping the draft; undefined for a published version. */
  get autosave(): Autosave | undefined {
    return this.#autosave;
  }

  /** Changes the documents as one undo step. A change that gives the same documents is none. */
  change(label: LocalizedText, change: (documents: PackDocuments) => PackDocuments): void {
    if (this.readOnly) return;
    const before = this.documents.peek();
    const after = change(before);
    if (after !== before) this.modeler.changeDocuments(label, after);
  }

  /** Makes one undo step of all that is changed in `work`. */
  transact(label: LocalizedText, work: () => void): void {
    if (!this.readOnly) this.modeler.transact(label, work);
  }

  /** All documents as they are now, the map written out; a map that was not changed letter by letter as it was kept. */
  async current(): Promise<PolicyDocuments> {
    const documents = this.documents.peek();
    this.#written ??= this.modeler.xml();
    const written = await this.#written;
    return { ...documents, map: written === this.#mapText.written ? this.#mapText.kept : written };
  }

  /** What was there before a file or another draft took its place; until the next change it can be put back. */
  get replaced(): ReadonlySignal<PolicyDocuments | undefined> {
    return this.#replaced;
  }

  /** Puts other documents in place of these. Answers why their map could not be read; everything then stays as it was. */
  async restore({ map, ...documents }: PolicyDocuments): Promise<readonly CheckFinding[]> {
    const before = await this.current();
    const opening = await this.#openMap(map);
    if (!opening.ok) return opening.findings;
    this.modeler.changeDocuments(WORDS.merged, documents);
    this.#replaced.value = before;
    this.#autosave?.touch({ isOfMap: true });
    return opening.findings;
  }

  /**
   * Opens a map from a file in place of this one. Answers why it could not be read, and the map then stays as it was; or
   * what of it BPMN does not know, as warnings.
   */
  async importMap(xml: string): Promise<readonly CheckFinding[]> {
    const before = await this.current();
    const opening = await this.modeler.open(xml);
    if (opening.ok) this.#replaced.value = before;
    return opening.findings;
  }

  close(): void {
    for (const end of this.#ends) end();
    this.#autosave?.close();
    this.analyser.close();
    this.modeler.destroy();
  }

  #handleChange(isOfMap: boolean): void {
    if (isOfMap) {
      this.#written = undefined;
      this.#map.value = this.modeler.map();
    }
    this.#replaced.value = undefined;
    this.#autosave?.touch({ isOfMap });
  }

  #analyse(): void {
    const { power, facts, parameters, conditions, rules, cases } = this.documents.value;
    const { library } = this;
    const map = this.#map.value;
    this.analyser.request(() => ({ input: { power, facts, parameters, conditions, rules, map, library }, cases }));
  }

  async #replace({ map, ...documents }: PolicyDocuments): Promise<void> {
    await this.#openMap(map);
    this.modeler.changeDocuments(WORDS.merged, documents);
  }

  async #openMap(map: string): Promise<MapOpening> {
    const present = await this.current();
    if (map === present.map || map === "") return { ok: true, findings: [] };
    const opening = await this.modeler.open(map);
    if (opening.ok) this.#mapText = { kept: map, written: await this.modeler.xml() };
    return opening;
  }
}
