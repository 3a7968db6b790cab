import { setImmediate as nextTurn } from "node:timers/promises";

import type { CheckFinding } from "../core/check/check-finding.ts";
import type { Compilation } from "../core/compile/compile-policy.ts";
import type { CompiledPolicy } from "../core/compile/compiled-policy.ts";
import { SunmapError } from "../core/errors.ts";
import type { IsoDateTime } from "../core/model/formats.generated.ts";
import type { PolicyDocuments } from "../core/model/policy-documents.ts";
import type { Shelf } from "../store/shelf.ts";
import type { Draft, PolicyStore, PublishedVersion } from "../store/store.ts";
import { Catalogue } from "./catalogue.ts";
import { checkDocuments, type PolicyCheck } from "./check-documents.ts";
import { compileDocuments } from "./compile-documents.ts";
import { DraftEditors, type DraftEditing } from "./draft-editors.ts";
import { Drafts } from "./drafts.ts";
import { LibraryShelf } from "./library-shelf.ts";
import { requirePrecondition, type Precondition } from "./precondition.ts";
import { publishDraft } from "./publish-draft.ts";
import { PublishedPolicies } from "./published-policies.ts";

/** What besides the checks stands against publishing a draft. */
export type Objections = (draft: Draft) => Promise<readonly CheckFinding[]>;

/** The policies of a store at work: what judges now, what is being drafted, and how the one becomes the other. */
export class Policies {
  readonly catalogue: Catalogue;
  readonly published: PublishedPolicies;
  readonly drafts: Drafts;
  readonly library: LibraryShelf;
  readonly #store: PolicyStore;

  private constructor(
    store: PolicyStore,
    editors: DraftEditors,
    { catalogue, published }: Pick<Policies, "catalogue" | "published">,
  ) {
    this.#store = store;
    this.catalogue = catalogue;
    this.published = published;
    this.drafts = new Drafts(store, catalogue, published, editors);
    this.library = new LibraryShelf(store, catalogue, published);
  }

  /** `editing` is where it is kept who changed which draft. */
  static async open(store: PolicyStore, editing: Shelf<DraftEditing>): Promise<Policies> {
    const published = new PublishedPolicies(store);
    const catalogue = await Catalogue.open(store, published);
    return new Policies(store, new DraftEditors(editing), { catalogue, published });
  }

  /**
   * The policy that judges the cases of a power now; at once when it is ready.
   *
   * @throws POWER_NOT_FOUND, POWER_RETIRED or VERSION_NOT_FOUND when there is none.
   */
  judging(power: string): CompiledPolicy | Promise<CompiledPolicy> {
    const { state } = this.catalogue.get(power);
    if (state === "retired") throw new SunmapError("POWER_RETIRED", { power });
    return this.published.ready(power) ?? this.published.compiled(power);
  }

  /** Compiles ahead what is in use, so that the first case need not wait. Tells of what cannot judge. */
  async warmUp(report: (power: string, fault: unknown) => void): Promise<void> {
    for (const { id, state, latestVersion } of this.catalogue.all()) {
      if (state === "retired" || latestVersion === undefined) continue;
      await this.published.compiled(id).catch((fault: unknown) => report(id, fault));
      // A request that came meanwhile goes first.
      await nextTurn();
    }
  }

  /** The findings of form and meaning, without running cases: what an editor wants to know at every change. */
  async compileDraft(documents: PolicyDocuments): Promise<Compilation> {
    return compileDocuments(documents, (await this.library.read()).documents);
  }

  /** Checks what is being worked on as for publication. @throws POWER_NOT_FOUND */
  async checkDraft(power: string, at: IsoDateTime): Promise<PolicyCheck> {
    const documents = await this.drafts.current(power);
    return checkDocuments(documents, (await this.library.read()).documents, { at });
  }

  /**
   * Publishes the draft; from then on it judges.
   *
   * @throws DOCUMENT_NOT_FOUND without a draft, PRECONDITION_FAILED, or PUBLICATION_REFUSED with every reason.
   */
  async publish(
    power: string,
    {
      demand,
      at,
      note,
      objections,
    }: {
      readonly demand: Precondition;
      readonly at: IsoDateTime;
      readonly note?: string | undefined;
      readonly objections: Objections;
    },
  ): Promise<PublishedVersion> {
    const draft = await this.drafts.read(power);
    if (draft === undefined) throw new SunmapError("DOCUMENT_NOT_FOUND", { power, document: "draft" });
    requirePrecondition(`draft of ${power}`, draft.revision, demand);
    const library = (await this.library.read()).documents;
    const { published, policy } = await publishDraft(this.#store, {
      draft,
      library,
      at,
      note,
      objections: await objections(draft),
    });
    this.published.replace(published, policy);
    await this.catalogue.refresh(power);
    return published;
  }

  async retire(power: string, at: IsoDateTime): Promise<void> {
    await this.#store.retire(power, at);
    await this.catalogue.refresh(power);
  }

  async reinstate(power: string): Promise<void> {
    await this.#store.reinstate(power);
    await this.catalogue.refresh(power);
  }

  listVersions(power: string): ReturnType<PolicyStore["listVersions"]> {
    this.catalogue.get(power);
    return this.#store.listVersions(power);
  }
}
