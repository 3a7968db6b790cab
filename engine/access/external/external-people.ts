import { SunmapError } from "../../core/errors.ts";
import type { IsoDateTime } from "../../core/model/formats.generated.ts";
import type { Shelf, Shelved } from "../../store/shelf.ts";
import type { Principal } from "../principal.ts";
import type { SignedOn } from "../sign-on/sign-on.ts";
import type { ExternalPerson } from "./external-person.ts";

export type KeptExternalPerson = Shelved<ExternalPerson>;

/** What is now kept of somebody, and what was before; undefined of somebody who comes for the first time. */
type TakenDown = { readonly person: ExternalPerson; readonly former: ExternalPerson | undefined };

/**
 * Those whom another service vouches for. They come into being when they first come in; what they may do is what that
 * service said of them at the last time, on every machine where they are signed in. An administrator may block them.
 */
export class ExternalPeople {
  readonly #shelf: Shelf<ExternalPerson>;
  readonly #clock: () => number;
  readonly #changed: (id: string) => void;
  /** When it was last seen that somebody is not blocked. */
  readonly #admitted = new Map<string, number>();

  /** `changed` is told of everybody who may have lost a right. */
  constructor(shelf: Shelf<ExternalPerson>, clock: () => number, changed: (id: string) => void) {
    this.#shelf = shelf;
    this.#clock = clock;
    this.#changed = changed;
  }

  /** Takes down what the provider says of somebody who signs on now, blocked or not. */
  async signedOn(signedOn: SignedOn, at: IsoDateTime): Promise<TakenDown & { readonly principal: Principal }> {
    const { id } = signedOn;
    const taken = await this.#change(id, (former) => told(signedOn, at, former));
    this.#changed(id);
    return { ...taken, principal: principalOf(id, taken.person) };
  }

  /** Takes down who comes with a token, now and then: what a sign-on told of the same person stays. */
  async cameByToken(came: SignedOn, at: IsoDateTime): Promise<void> {
    const known = (await this.#shelf.read(came.id))?.document;
    if (known !== undefined && known.byToken !== true) return;
    const isFresh = known !== undefined && Date.parse(at) - Date.parse(known.lastSignOn) < A_WHILE;
    if (isFresh && known.name === came.name && JSON.stringify(known.grants) === JSON.stringify(came.grants)) return;
    await this.#change(came.id, (former) => ({ ...told(came, at, former), byToken: true }));
  }

  /** Lets somebody in no more, or in again. @throws PERSON_NOT_FOUND */
  async block(id: string, blocked: ExternalPerson["blocked"]): Promise<KeptExternalPerson> {
    await this.get(id);
    await this.#change(id, (former) => {
      if (former === undefined) throw new SunmapError("PERSON_NOT_FOUND", { person: id });
      const { blocked: _before, ...person } = former;
      return blocked === undefined ? person : { ...person, blocked };
    });
    this.#admitted.delete(id);
    this.#changed(id);
    return this.get(id);
  }

  /** Everybody who ever came, by id. */
  list(): Promise<readonly KeptExternalPerson[]> {
    return this.#shelf.list();
  }

  /** @throws PERSON_NOT_FOUND */
  async get(id: string): Promise<KeptExternalPerson> {
    const found = await this.#shelf.read(id);
    if (found === undefined) throw new SunmapError("PERSON_NOT_FOUND", { person: id });
    return found;
  }

  /** Undefined for somebody who never signed on, has no role any more, or is blocked. */
  async find(id: string): Promise<Principal | undefined> {
    const person = (await this.#shelf.read(id))?.document;
    return person === undefined || person.grants.length === 0 || person.blocked !== undefined
      ? undefined
      : principalOf(id, person);
  }

  /** At once for somebody who was looked at just now. @throws CREDENTIALS_INVALID for somebody who is blocked */
  requireAdmitted(id: string): undefined | Promise<void> {
    return this.#clock() - (this.#admitted.get(id) ?? Number.NEGATIVE_INFINITY) <= BELIEVED
      ? undefined
      : this.#look(id);
  }

  async #look(id: string): Promise<void> {
    const person = (await this.#shelf.read(id))?.document;
    if (person?.blocked !== undefined) throw new SunmapError("CREDENTIALS_INVALID", { why: "its holder is blocked" });
    if (this.#admitted.size >= MANY) this.#admitted.clear();
    this.#admitted.set(id, this.#clock());
  }

  /** The same person may come at two machines in one moment; then the later one takes it down again. */
  async #change(id: string, change: (former: ExternalPerson | undefined) => ExternalPerson): Promise<TakenDown> {
    for (let attempt = 1; ; attempt += 1) {
      const shelved = await this.#shelf.read(id);
      const person = change(shelved?.document);
      try {
        await this.#shelf.write(id, person, shelved?.revision ?? null);
        return { person, former: shelved?.document };
      } catch (fault) {
        if (!isOutrun(fault) || attempt === ATTEMPTS) throw fault;
      }
    }
  }
}

const ATTEMPTS = 5;
/** Milliseconds in which it is believed that nobody blocked somebody at another process. */
const BELIEVED = 5000;
const MANY = 10_000;
/** Milliseconds in which it need not be written down again that somebody still comes. */
const A_WHILE = 3_600_000;

function told(
  { name, issuer, subject, grants }: SignedOn,
  at: IsoDateTime,
  former: ExternalPerson | undefined,
): ExternalPerson {
  const { firstSignOn = at, blocked } = former ?? {};
  return { name, issuer, subject, grants, firstSignOn, lastSignOn: at, ...(blocked && { blocked }) };
}

function isOutrun(fault: unknown): boolean {
  return fault instanceof SunmapError && fault.code === "PRECONDITION_FAILED";
}

function principalOf(id: string, { name, grants }: ExternalPerson): Principal {
  return { id, kind: "person", name, grants, via: "signOn" };
}
