import { SunmapError } from "../../core/errors.ts";
import { OneAtATime } from "../../store/one-at-a-time.ts";
import type { Shelf, Shelved } from "../../store/shelf.ts";
import type { Grant } from "../principal.ts";
import { isReserved, type Person } from "./person.ts";

/** A person with his account and the revision that a change names. */
export type KeptPerson = Shelved<Person>;

/** The people who may sign in. Changes of all of them happen one after the other, so that one can be judged by the others. */
export class People {
  readonly #shelf: Shelf<Person>;
  readonly #turns = new OneAtATime();
  readonly #changed: (id: string) => Promise<void>;

  /** `changed` is told of everybody who may have lost a right. */
  constructor(shelf: Shelf<Person>, changed: (id: string) => Promise<void>) {
    this.#shelf = shelf;
    this.#changed = changed;
  }

  /** Everybody who is not gone, in the order of the accounts. */
  async list(): Promise<readonly KeptPerson[]> {
    return (await this.listWithGone()).filter(({ document }) => document.removed !== true);
  }

  /** Also those who are gone: the records name them. */
  listWithGone(): Promise<readonly KeptPerson[]> {
    return this.#shelf.list();
  }

  /** The person of an account, also one who is gone. */
  find(id: string): Promise<KeptPerson | undefined> {
    return this.#shelf.read(id);
  }

  /** @throws PERSON_NOT_FOUND */
  async get(id: string): Promise<KeptPerson> {
    const found = await this.#shelf.read(id);
    if (found === undefined || found.document.removed === true)
      throw new SunmapError("PERSON_NOT_FOUND", { person: id });
    return found;
  }

  /** @throws PERSON_EXISTS for an account that is taken, or was, or is reserved */
  async requireFree(id: string): Promise<void> {
    if (isReserved(id) || (await this.#shelf.read(id)) !== undefined)
      throw new SunmapError("PERSON_EXISTS", { person: id });
  }

  /** @throws PERSON_EXISTS */
  async create(id: string, person: Person): Promise<KeptPerson> {
    return this.#turns.run("people", async () => {
      await this.requireFree(id);
      const revision = await this.#shelf.write(id, person, null);
      return { id, document: person, revision };
    });
  }

  /** Changes a person if `guard` lets it pass. @throws PERSON_NOT_FOUND, and what `guard` throws */
  async change(
    id: string,
    change: (person: Person) => Person,
    guard: (before: KeptPerson, people: readonly KeptPerson[]) => void = () => undefined,
  ): Promise<KeptPerson> {
    const changed = await this.#turns.run("people", async () => {
      const before = await this.get(id);
      guard(before, await this.list());
      const document = change(before.document);
      const revision = await this.#shelf.write(id, document, before.revision);
      return { id, document, revision };
    });
    await this.#changed(id);
    return changed;
  }
}

/** Whether somebody could still give others their rights if `without` could not: an administrator above all organs. */
export function hasOtherAdministrator(people: readonly KeptPerson[], without: string, top: readonly string[]): boolean {
  return people.some(
    ({ id, document }) => id !== without && !document.disabled && document.grants.some((grant) => isTop(grant, top)),
  );
}

/** Whether a grant makes an administrator of everything. */
export function isTop({ role, organ }: Grant, top: readonly string[]): boolean {
  return role === "administrator" && top.includes(organ);
}
