import { effect, signal, type ReadonlySignal, type Signal } from "@preact/signals-core";

import type { CheckFinding } from "../../engine/core/check/check-finding.ts";
import type { PolicyLibrary } from "../../engine/core/compile/policy-source.ts";
import type { PowerMap } from "../../engine/core/map/power-map.ts";
import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import type { PolicyDocuments } from "../../engine/core/model/policy-documents.ts";
import type { PackDocuments } from "../modeler/pack-documents.ts";
import type { MapModeler } from "../modeler/map-modeler.ts";
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
  /** Undefined for what this person may only read. */
  readonly copies: LocalCopies | undefined;
  /** The revision of the draft that was read; undefined where there is none, or something else was. */
  readonly draft: string | undefined;
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
  readonly #draft: string | undefined;
  readonly #map: Signal<PowerMap>;
  readonly #ends: (() => void)[];
  /** What the canvas writes for the map as it is; undefined until that is asked for. */
  #written: Promise<string> | undefined;
  /** The maps that were opened, letter by letter, by what the canvas writes for each. */
  readonly #openedMaps: Map<string, string>;

  private constructor(parts: SessionParts, written: string) {
    const { power, modeler, library, map, kept, copies, draft, now } = parts;
    this.power = power;
    this.modeler = modeler;
    this.#draft = draft;
    this.library = library;
    this.analyser = new Analyser(now);
    this.#openedMaps = new Map([[written, map]]);
    if (map !== "") this.#written = Promise.resolve(written);
    this.#map = signal(modeler.map());
    this.#autosave =
      copies &&
      new Autosave(
        {
          power,
          current: () => this.current(),
          replace: async (documents) => void (await this.replace(WORDS.merged, documents)),
        },
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

  /** From which revision the draft can be published; undefined where there is nothing to publish. */
  get revision(): string | undefined {
    return this.#autosave?.revision ?? this.#draft;
  }

  /** Undefined for what is only read. */
  get saving(): ReadonlySignal<SaveState> | undefined {
    return this.#autosave?.state;
  }

  /** Keeping the draft; undefined for what is only read. */
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
    return { ...documents, map: this.#openedMaps.get(written) ?? written };
  }

  /**
   * Puts other documents in place of these, as one undo step. Answers why their map could not be read, and everything then
   * stays as it was.
   */
  async replace(label: LocalizedText, { map, ...documents }: PolicyDocuments): Promise<readonly CheckFinding[]> {
    const present = await this.current();
    if (map === present.map || map === "") {
      this.modeler.changeDocuments(label, documents);
      return [];
    }
    const opening = await this.modeler.replace(label, map, documents);
    if (!opening.ok) return opening.findings;
    this.#written = this.modeler.xml();
    this.#openedMaps.set(await this.#written, map);
    return opening.findings;
  }

  /**
   * Opens a map from a file in place of this one, as one undo step. Answers why it could not be read, and the map then stays
   * as it was; or what of it BPMN does not know, as warnings.
   */
  async importMap(xml: string): Promise<readonly CheckFinding[]> {
    return (await this.modeler.replace(WORDS.importedMap, xml)).findings;
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
    this.#autosave?.touch({ isOfMap });
  }

  #analyse(): void {
    const { power, facts, parameters, conditions, rules, cases } = this.documents.value;
    const { library } = this;
    const map = this.#map.value;
    this.analyser.request(() => ({ input: { power, facts, parameters, conditions, rules, map, library }, cases }));
  }
}
