import { SunmapError } from "../core/errors.ts";
import type { PolicyDocuments } from "../core/model/policy-documents.ts";
import type { Shelf } from "../store/shelf.ts";

/** Keeps the documents that went up, each under its revision, so that what a round was about can be shown for good. */
export class Submissions {
  readonly #shelf: Shelf<PolicyDocuments>;

  constructor(shelf: Shelf<PolicyDocuments>) {
    this.#shelf = shelf;
  }

  async keep(revision: string, documents: PolicyDocuments): Promise<void> {
    const id = idOf(revision);
    if ((await this.#shelf.read(id)) !== undefined) return;
    try {
      await this.#shelf.write(id, documents, null);
    } catch (fault) {
      // Somebody kept the very same documents at the same time.
      if (!(fault instanceof SunmapError) || fault.code !== "PRECONDITION_FAILED") throw fault;
    }
  }

  /** @throws DOCUMENT_NOT_FOUND */
  async read(revision: string): Promise<PolicyDocuments> {
    const kept = await this.#shelf.read(idOf(revision));
    if (kept === undefined) throw new SunmapError("DOCUMENT_NOT_FOUND", { document: revision });
    return kept.document;
  }
}

/** A revision has a colon, which a shelf does not take. */
function idOf(revision: string): string {
  return revision.replace(":", "-");
}
