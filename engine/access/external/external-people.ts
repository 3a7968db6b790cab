import { SunmapError } from "../../core/errors.ts";
import type { IsoDateTime } from "../../core/model/formats.generated.ts";
import type { Shelf, Shelved } from "../../store/shelf.ts";
import type { Grant, Principal } from "../principal.ts";
import type { SignedOn } from "../sign-on/sign-on.ts";

/** Somebody who signs on elsewhere, as he was told of when he last did. */
export type ExternalPerson = {
  readonly name: string;
  readonly issuer: string;
  readonly subject: string;
  readonly grants: readonly Grant[];
  readonly firstSignOn: IsoDateTime;
  readonly lastSignOn: IsoDateTime;
};

/**
 * The people who sign on with a provider of identities. They come into being with their first sign-on; what they may do
 * is what the provider said of them at the last one, on every machine where they are signed in.
 */
export class ExternalPeople {
  readonly #shelf: Shelf<ExternalPerson>;

  constructor(shelf: Shelf<ExternalPerson>) {
    this.#shelf = shelf;
  }

  /** Takes down what the provider says of somebody now. `former` is what it said last; undefined at a first sign-on. */
  async signedOn(
    { id, name, issuer, subject, grants }: SignedOn,
    at: IsoDateTime,
  ): Promise<{ readonly principal: Principal; readonly former: ExternalPerson | undefined }> {
    for (let attempt = 1; ; attempt += 1) {
      const shelved = await this.#shelf.read(id);
      const former = shelved?.document;
      const person = { name, issuer, subject, grants, firstSignOn: former?.firstSignOn ?? at, lastSignOn: at };
      try {
        await this.#shelf.write(id, person, shelved?.revision ?? null);
        return { principal: principalOf(id, person), former };
      } catch (fault) {
        if (!isOutrun(fault) || attempt === ATTEMPTS) throw fault;
      }
    }
  }

  /** Everybody who ever signed on, by id. */
  list(): Promise<readonly Shelved<ExternalPerson>[]> {
    return this.#shelf.list();
  }

  /** Undefined for somebody who never signed on, or who has no role any more. */
  async find(id: string): Promise<Principal | undefined> {
    const shelved: Shelved<ExternalPerson> | undefined = await this.#shelf.read(id);
    return shelved === undefined || shelved.document.grants.length === 0
      ? undefined
      : principalOf(id, shelved.document);
  }
}

/** The same person may sign on at two machines in one moment; then the later one takes it down again. */
const ATTEMPTS = 5;

function isOutrun(fault: unknown): boolean {
  return fault instanceof SunmapError && fault.code === "PRECONDITION_FAILED";
}

function principalOf(id: string, { name, grants }: ExternalPerson): Principal {
  return { id, kind: "person", name, grants, via: "signOn" };
}
