import { SunmapError } from "../core/errors.ts";
import type { ReviewPerson } from "../core/model/formats.generated.ts";
import type { PolicyDocuments } from "../core/model/policy-documents.ts";
import { OneAtATime } from "../store/one-at-a-time.ts";
import { revisionOf } from "../store/revision-of.ts";
import type { Draft, PolicyStore } from "../store/store.ts";
import type { Catalogue } from "./catalogue.ts";
import type { DraftEditors } from "./draft-editors.ts";
import { requirePrecondition, type Precondition } from "./precondition.ts";
import type { PublishedPolicies } from "./published-policies.ts";

/** A change of one document of a draft by somebody: `present` is that document as it stands, undefined when it is not there. */
export type DraftChange = {
  readonly document: string;
  readonly by: ReviewPerson;
  readonly demand: Precondition;
  readonly present: (documents: PolicyDocuments) => unknown;
  readonly change: (documents: PolicyDocuments) => PolicyDocuments | Promise<PolicyDocuments>;
};

/** A draft with the documents as they stood before its last change. */
export type ChangedDraft = Draft & { readonly before: PolicyDocuments };

type MadeChange = Pick<ChangedDraft, "before" | "documents"> & { readonly madeOn: string | null };

/** So often a change is made again because another process was faster. */
const ATTEMPTS = 10;

/** The drafts: each begins as a copy of the latest version, and may be wrong until it is to be published. */
export class Drafts {
  readonly #store: PolicyStore;
  readonly #catalogue: Catalogue;
  readonly #published: PublishedPolicies;
  readonly #editors: DraftEditors;
  readonly #turns = new OneAtATime();

  constructor(store: PolicyStore, catalogue: Catalogue, published: PublishedPolicies, editors: DraftEditors) {
    this.#store = store;
    this.#catalogue = catalogue;
    this.#published = published;
    this.#editors = editors;
  }

  /** The draft of a power; undefined when it has none. @throws POWER_NOT_FOUND */
  async read(power: string): Promise<Draft | undefined> {
    this.#catalogue.get(power);
    return this.#store.readDraft(power);
  }

  /** Everybody who changed the draft since the last version. */
  editorsOf(power: string): Promise<readonly ReviewPerson[]> {
    return this.#editors.of(power);
  }

  /** What is being worked on: the draft, or the latest version where there is none. @throws POWER_NOT_FOUND */
  async current(power: string): Promise<PolicyDocuments> {
    return (await this.read(power))?.documents ?? (await this.#published.latest(power)).published.documents;
  }

  /** @throws POWER_EXISTS */
  async create(documents: PolicyDocuments, by: ReviewPerson): Promise<Draft> {
    const { id } = documents.power;
    return this.#turns.run(id, async () => {
      if (this.#catalogue.has(id)) throw new SunmapError("POWER_EXISTS", { power: id });
      await this.#editors.remember(id, by);
      const revision = await this.#store.writeDraft(id, documents, null);
      return this.#shown({ documents, revision });
    });
  }

  /** Changes one document; those who change another one at the same time, in whatever process, do not disturb it. */
  async change(power: string, change: DraftChange): Promise<ChangedDraft> {
    return this.#turns.run(power, async () => {
      for (let attempt = 1; ; attempt += 1) {
        const { before, documents, madeOn } = await this.#changed(power, change);
        await this.#editors.remember(power, change.by);
        const revision = await this.#writeUnlessMoved(power, documents, madeOn);
        if (revision !== undefined) return { ...this.#shown({ documents, revision }), before };
        if (attempt === ATTEMPTS) throw new SunmapError("PRECONDITION_FAILED", { document: change.document });
      }
    });
  }

  /** Makes other documents the draft. @throws DRAFT_WOULD_BE_LOST without a demand on the draft that is there */
  async replace(
    documents: PolicyDocuments,
    { by, demand }: { readonly by: ReviewPerson; readonly demand: Precondition | undefined },
  ): Promise<ChangedDraft> {
    const power = documents.power.id;
    return this.#turns.run(power, async () => {
      const draft = await this.read(power);
      if (demand !== undefined) requirePrecondition(`draft of ${power}`, draft?.revision, demand);
      else if (draft !== undefined) throw new SunmapError("DRAFT_WOULD_BE_LOST", { power, actual: draft.revision });
      const before = (draft ?? (await this.#published.latest(power)).published).documents;
      await this.#editors.remember(power, by);
      const revision = await this.#store.writeDraft(power, documents, draft?.revision ?? null);
      return { ...this.#shown({ documents, revision }), before };
    });
  }

  /** @throws DOCUMENT_NOT_FOUND when there is no draft. */
  async discard(power: string, demand: Precondition): Promise<void> {
    await this.#turns.run(power, async () => {
      const draft = await this.read(power);
      if (draft === undefined) throw new SunmapError("DOCUMENT_NOT_FOUND", { power, document: "draft" });
      requirePrecondition(`draft of ${power}`, draft.revision, demand);
      await this.#store.discardDraft(power, draft.revision);
      await this.#editors.forget(power);
      await this.#catalogue.refresh(power);
    });
  }

  /** The draft became a version, unless somebody changed it meanwhile: then it goes on, with its editors. */
  async published(power: string): Promise<void> {
    if ((await this.read(power)) === undefined) await this.#editors.forget(power);
  }

  /** The documents as the change makes them, and the revision of the draft that it is made on. */
  async #changed(power: string, { document, demand, present, change }: DraftChange): Promise<MadeChange> {
    const draft = await this.read(power);
    const base = draft ?? (await this.#published.latest(power)).published;
    const before = base.documents;
    const content = present(before);
    const actual = content === undefined ? undefined : revisionOf(content);
    requirePrecondition(document, actual, demand, { version: "version" in base ? base.version : "draft" });
    return { before, documents: await change(before), madeOn: draft?.revision ?? null };
  }

  /** Undefined when another process changed the draft meanwhile: the change is then made again on what stands there now. */
  async #writeUnlessMoved(
    power: string,
    documents: PolicyDocuments,
    madeOn: string | null,
  ): Promise<string | undefined> {
    try {
      return await this.#store.writeDraft(power, documents, madeOn);
    } catch (fault) {
      if (fault instanceof SunmapError && fault.code === "PRECONDITION_FAILED") return undefined;
      throw fault;
    }
  }

  #shown(draft: Draft): Draft {
    this.#catalogue.drafted(draft);
    return draft;
  }
}
