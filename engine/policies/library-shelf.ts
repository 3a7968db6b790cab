import type { CheckFinding } from "../core/check/check-finding.ts";
import { SunmapError } from "../core/errors.ts";
import { OneAtATime } from "../store/one-at-a-time.ts";
import { revisionOf } from "../store/revision-of.ts";
import type { Library, LibraryDocuments, PolicyStore } from "../store/store.ts";
import type { Catalogue } from "./catalogue.ts";
import { compileDocuments } from "./compile-documents.ts";
import { requirePrecondition, type Precondition } from "./precondition.ts";
import type { PublishedPolicies } from "./published-policies.ts";

/** A change of one document of the library; as `DraftChange`. */
export type LibraryChange = {
  readonly document: string;
  readonly demand: Precondition;
  readonly present: (documents: LibraryDocuments) => unknown;
  readonly change: (documents: LibraryDocuments) => LibraryDocuments;
};

/** A power that could not be published as it is with the library as it now stands. */
export type AffectedPower = { readonly power: string; readonly findings: readonly CheckFinding[] };

/**
 * The documents that all powers share. A change counts from the next publication of each power; what is published keeps
 * the library it was published with.
 */
export class LibraryShelf {
  readonly #store: PolicyStore;
  readonly #catalogue: Catalogue;
  readonly #published: PublishedPolicies;
  readonly #turns = new OneAtATime();

  constructor(store: PolicyStore, catalogue: Catalogue, published: PublishedPolicies) {
    this.#store = store;
    this.#catalogue = catalogue;
    this.#published = published;
  }

  /** @throws DOCUMENT_NOT_FOUND before the first start has written one. */
  async read(): Promise<Library> {
    const library = await this.#store.readLibrary();
    if (library === undefined) throw new SunmapError("DOCUMENT_NOT_FOUND", { document: "library" });
    return library;
  }

  /** Changes one document and tells which powers in use the change would keep from being published again. */
  async change({ document, demand, present, change }: LibraryChange): Promise<readonly AffectedPower[]> {
    const documents = await this.#turns.run("library", async () => {
      const library = await this.read();
      const content = present(library.documents);
      requirePrecondition(document, content === undefined ? undefined : revisionOf(content), demand);
      const changed = change(library.documents);
      await this.#store.writeLibrary(changed, library.revision);
      return changed;
    });
    return this.#affectedBy(documents);
  }

  async #affectedBy(library: LibraryDocuments): Promise<AffectedPower[]> {
    const affected: AffectedPower[] = [];
    for (const { id, state, latestVersion, damage } of this.#catalogue.all()) {
      if (state === "retired" || latestVersion === undefined || damage !== undefined) continue;
      const { published } = await this.#published.latest(id);
      const compilation = await compileDocuments(published.documents, library);
      if (!compilation.ok) affected.push({ power: id, findings: compilation.findings });
    }
    return affected;
  }
}
