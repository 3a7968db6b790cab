import { SunmapError } from "../core/errors.ts";
import type { OrganNode } from "../core/model/formats.generated.ts";
import type { Shelf } from "../store/shelf.ts";
import type { Authority } from "./authority.ts";
import { organFindings, OrganTree } from "./organ-tree.ts";

type KeptOrgans = { readonly organs: readonly OrganNode[] };

/** The tree is one document: a change of it is right or wrong as a whole. */
const ID = "tree";

/** The organs as they are kept. The first start takes those of `rules/access`. */
export class Organs {
  readonly #shelf: Shelf<KeptOrgans>;
  readonly #authority: Authority;

  constructor(shelf: Shelf<KeptOrgans>, authority: Authority) {
    this.#shelf = shelf;
    this.#authority = authority;
  }

  /** From now on roles are held in the tree that is kept; at the first start that is the one of the authority. */
  async open(): Promise<void> {
    const kept = (await this.#shelf.read(ID)) ?? (await this.#keepFirst());
    this.#authority.replaceOrgans(new OrganTree(kept.document.organs));
  }

  /** Of several processes that start first at once, one keeps the tree; all go on with that one. */
  async #keepFirst(): Promise<{ readonly document: KeptOrgans }> {
    const document = { organs: this.#authority.organs.nodes };
    try {
      await this.#shelf.write(ID, document, null);
      return { document };
    } catch (fault) {
      const kept = await this.#shelf.read(ID);
      if (kept === undefined) throw fault;
      return kept;
    }
  }

  async read(): Promise<{ readonly organs: readonly OrganNode[]; readonly revision: string }> {
    const kept = await this.#shelf.read(ID);
    if (kept === undefined) throw new SunmapError("DOCUMENT_NOT_FOUND", { document: "organs" });
    return { organs: kept.document.organs, revision: kept.revision };
  }

  /** Puts another tree in its place. @throws DOCUMENT_INVALID with everything that keeps it from being a tree */
  async replace(organs: readonly OrganNode[], expectedRevision: string): Promise<string> {
    const findings = organFindings(organs);
    if (findings.length > 0) throw new SunmapError("DOCUMENT_INVALID", { findings });
    const revision = await this.#shelf.write(ID, { organs }, expectedRevision);
    this.#authority.replaceOrgans(new OrganTree(organs));
    return revision;
  }
}
