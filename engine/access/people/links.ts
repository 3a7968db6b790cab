import { SunmapError } from "../../core/errors.ts";
import type { LinkSettings } from "../../core/model/formats.generated.ts";
import type { Shelf, Shelved } from "../../store/shelf.ts";
import { secretHash } from "../secret-hash.ts";

/** What a one-time link is for: to set up an administrator, or to set the password of a person. Instants are milliseconds. */
export type Link = {
  readonly expiresAt: number;
  readonly createdBy: string;
} & ({ readonly kind: "setup" } | { readonly kind: "invitation"; readonly person: string });

type Parts = {
  readonly shelf: Shelf<Link>;
  readonly settings: LinkSettings;
  readonly clock: () => number;
  readonly newToken: () => string;
};

const HOUR = 3_600_000;

/** One-time links. Of their secrets only hashes are kept, and of two who use one at once only one succeeds. */
export class Links {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The secret of a new link with which an administrator is set up. Those that were made before are good for nothing. */
  async newSetup(): Promise<string> {
    await this.removeSetups();
    const expiresAt = this.#parts.clock() + this.#parts.settings.setupHours * HOUR;
    return this.#keep({ kind: "setup", createdBy: "system", expiresAt });
  }

  /** The secret of a new link with which a person sets his password. Those that he had before are good for nothing. */
  async newInvitation(
    person: string,
    createdBy: string,
  ): Promise<{ readonly secret: string; readonly expiresAt: number }> {
    await this.#removeAll(({ document }) => document.kind === "invitation" && document.person === person);
    const expiresAt = this.#parts.clock() + this.#parts.settings.invitationHours * HOUR;
    return { secret: await this.#keep({ kind: "invitation", person, createdBy, expiresAt }), expiresAt };
  }

  /** The link of a secret, which stays good. @throws LINK_INVALID */
  async find(secret: string, kind: Link["kind"]): Promise<Link> {
    return (await this.#get(secret, kind)).document;
  }

  /** Uses a link up. @throws LINK_INVALID, also for the later of two who do so at once */
  async use(secret: string, kind: Link["kind"]): Promise<void> {
    const { id, revision } = await this.#get(secret, kind);
    await this.#parts.shelf.remove(id, revision).catch((fault: unknown) => {
      if (fault instanceof SunmapError && fault.code === "PRECONDITION_FAILED") throw new SunmapError("LINK_INVALID");
      throw fault;
    });
  }

  async removeSetups(): Promise<void> {
    await this.#removeAll(({ document }) => document.kind === "setup");
  }

  async #get(secret: string, kind: Link["kind"]): Promise<Shelved<Link>> {
    const found = await this.#parts.shelf.read(secretHash(secret));
    if (found === undefined || found.document.kind !== kind || found.document.expiresAt <= this.#parts.clock())
      throw new SunmapError("LINK_INVALID");
    return found;
  }

  async #keep(link: Link): Promise<string> {
    const secret = this.#parts.newToken();
    await this.#parts.shelf.write(secretHash(secret), link, null);
    return secret;
  }

  /** What is removed by somebody else at the same moment is removed. */
  async #removeAll(isMeant: (link: Shelved<Link>) => boolean): Promise<void> {
    for (const link of (await this.#parts.shelf.list()).filter(isMeant))
      await this.#parts.shelf.remove(link.id, link.revision).catch(() => undefined);
  }
}
