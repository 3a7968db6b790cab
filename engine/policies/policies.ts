import { setImmediate as nextTurn } from "node:timers/promises";

import type { Compilation } from "../core/compile/compile-policy.ts";
import type { CompiledPolicy } from "../core/compile/compiled-policy.ts";
import { SunmapError } from "../core/errors.ts";
import type { IsoDateTime, PublicationRequest, ReviewPerson } from "../core/model/formats.generated.ts";
import type { PolicyDocuments } from "../core/model/policy-documents.ts";
import { revisionOf } from "../store/revision-of.ts";
import type { Shelf } from "../store/shelf.ts";
import type { PolicyStore, PublishedVersion, Retirement, VersionEntry } from "../store/store.ts";
import { Catalogue } from "./catalogue.ts";
import { checkDocuments, type PolicyCheck } from "./check-documents.ts";
import { compileDocuments } from "./compile-documents.ts";
import { DraftEditors, type DraftEditing } from "./draft-editors.ts";
import { Drafts, type ChangedDraft } from "./drafts.ts";
import { LibraryShelf } from "./library-shelf.ts";
import { requirePrecondition, type Precondition } from "./precondition.ts";
import { effectiveTime, requireScheduleKept } from "./publication-time.ts";
import { OPEN_GATE, publishDraft, type PublicationGate, type PublishedPolicy } from "./publish-draft.ts";
import { PublishedPolicies } from "./published-policies.ts";
import { requireReinstatable, requireRetirable } from "./retirement.ts";
import { withdrawVersion, type Withdrawer } from "./withdraw-version.ts";

/** How a draft is published, by whom, when, and on which draft. */
type PublicationOrder = PublicationRequest & {
  readonly demand: Precondition;
  readonly at: IsoDateTime;
  readonly by: string;
  /** The roles of who publishes. */
  readonly roles: readonly string[];
};

/** Who makes a version the draft again, and on which draft. */
type RestoreOrder = { readonly by: ReviewPerson; readonly demand: Precondition | undefined };

/**
 * Where it is kept who changed which draft, what else must hold for a draft to be published, and what was published just now
 * and need not be read and compiled again.
 */
type PolicyOptions = {
  readonly editing: Shelf<DraftEditing>;
  readonly gate?: PublicationGate;
  readonly fresh?: readonly PublishedPolicy[];
};

/** The policies of a store at work: what judges now, what is being drafted, and how the one becomes the other. */
export class Policies {
  readonly catalogue: Catalogue;
  readonly published: PublishedPolicies;
  readonly drafts: Drafts;
  readonly library: LibraryShelf;
  readonly #store: PolicyStore;
  readonly #gate: PublicationGate;
  /** What was published of each power when this process last took it over. */
  readonly #followed = new Map<string, string>();

  private constructor(
    store: PolicyStore,
    { editing, gate = OPEN_GATE }: PolicyOptions,
    { catalogue, published }: Pick<Policies, "catalogue" | "published">,
  ) {
    this.#store = store;
    this.#gate = gate;
    this.catalogue = catalogue;
    this.published = published;
    this.drafts = new Drafts(store, catalogue, published, new DraftEditors(editing));
    this.library = new LibraryShelf(store, catalogue, published);
  }

  static async open(store: PolicyStore, options: PolicyOptions): Promise<Policies> {
    const published = new PublishedPolicies(store);
    for (const { published: version, policy } of options.fresh ?? []) published.add(version, policy);
    return new Policies(store, options, { catalogue: await Catalogue.open(store, published), published });
  }

  /**
   * The policy that judges the cases of a power at an instant, in milliseconds of the Unix epoch; at once when it is ready.
   *
   * @throws POWER_NOT_FOUND, POWER_RETIRED, VERSION_NOT_FOUND or VERSION_NOT_IN_FORCE when there is none.
   */
  judging(power: string, instant: number): CompiledPolicy | Promise<CompiledPolicy> {
    const { state } = this.catalogue.get(power);
    if (state === "retired") throw new SunmapError("POWER_RETIRED", { power });
    return this.published.ready(power, instant) ?? this.published.compiled(power, instant);
  }

  /** The policy of one version, whether it is in force or not. @throws POWER_NOT_FOUND, VERSION_NOT_FOUND */
  async judgingBy(power: string, version: number): Promise<CompiledPolicy> {
    this.catalogue.get(power);
    return (await this.published.version(power, version)).policy();
  }

  /** Compiles ahead what is in use, so that the first case need not wait. Tells of what cannot judge. */
  async warmUp(instant: number, report: (power: string, fault: unknown) => void): Promise<void> {
    for (const { id, state, latestVersion } of this.catalogue.all()) {
      if (state === "retired" || latestVersion === undefined) continue;
      await this.published.prepare(id, instant).catch((fault: unknown) => report(id, fault));
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
   * Publishes the draft; from when it takes effect on it judges.
   *
   * @throws DOCUMENT_NOT_FOUND without a draft, PRECONDITION_FAILED, DOCUMENT_INVALID for a time that cannot be,
   * PUBLICATION_TIME_REFUSED, or PUBLICATION_REFUSED with every reason.
   */
  async publish(power: string, { demand, at, by, roles, ...request }: PublicationOrder): Promise<PublishedVersion> {
    const draft = await this.drafts.read(power);
    if (draft === undefined) throw new SunmapError("DOCUMENT_NOT_FOUND", { power, document: "draft" });
    requirePrecondition(`draft of ${power}`, draft.revision, demand);
    const effective = effectiveTime(request, { now: at, roles });
    requireScheduleKept(effective, await this.published.list(power), at);
    const library = (await this.library.read()).documents;
    const { note, openCases, retroactive } = request;
    const publication = { draft, library, at, by, effective, retroactive, openCases, note };
    const { published, policy } = await publishDraft(this.#store, publication, this.#gate);
    this.published.add(published, policy);
    await this.drafts.published(power);
    await this.catalogue.refresh(power);
    return published;
  }

  /** @throws POWER_NOT_FOUND, VERSION_NOT_FOUND, WITHDRAWAL_REFUSED */
  async withdraw(power: string, version: number, withdrawer: Withdrawer): Promise<VersionEntry> {
    this.catalogue.get(power);
    const withdrawn = await withdrawVersion(this.#store, power, version, withdrawer);
    await this.reload(power);
    return withdrawn;
  }

  /**
   * Makes the documents of a version the draft, to be published anew.
   *
   * @throws POWER_NOT_FOUND, VERSION_NOT_FOUND, DRAFT_WOULD_BE_LOST without a demand on a draft that is there,
   * PRECONDITION_FAILED.
   */
  async restore(power: string, version: number, { by, demand }: RestoreOrder): Promise<ChangedDraft> {
    this.catalogue.get(power);
    const { published } = await this.published.version(power, version);
    return this.drafts.replace(published.documents, { by, demand });
  }

  /** @throws POWER_NOT_FOUND, RETIREMENT_REFUSED */
  async retire(power: string, retirement: Retirement, roles: readonly string[]): Promise<void> {
    const { as = "cancelled" } = retirement;
    requireRetirable(this.catalogue, power, { retirement: { ...retirement, as }, roles });
    await this.#store.retire(power, { ...retirement, as });
    await this.catalogue.refresh(power);
  }

  /** @throws POWER_NOT_FOUND, RETIREMENT_REFUSED */
  async reinstate(power: string, roles: readonly string[]): Promise<void> {
    requireReinstatable(this.catalogue, power, roles);
    await this.#store.reinstate(power);
    await this.catalogue.refresh(power);
  }

  /** Reads a power anew, as when another process changed it. */
  async reload(power: string): Promise<void> {
    this.published.forget(power);
    await this.catalogue.refresh(power);
  }

  /**
   * Takes over what another process changed of a power, and compiles ahead what then judges. What only concerns the draft
   * disturbs nobody who is being judged.
   */
  async follow(power: string, instant: number): Promise<void> {
    const versions = revisionOf(await this.#store.listVersions(power));
    if (this.#followed.get(power) !== versions) {
      this.#followed.set(power, versions);
      this.published.forget(power);
      await this.published.prepare(power, instant).catch(() => undefined);
    }
    await this.catalogue.refresh(power);
  }

  /** The published versions of a power, oldest first. @throws POWER_NOT_FOUND */
  listVersions(power: string): Promise<readonly VersionEntry[]> {
    this.catalogue.get(power);
    return this.published.list(power);
  }
}
