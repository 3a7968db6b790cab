import { createStore, del, entries, set } from "idb-keyval";

import type { PolicyDocuments } from "../../../engine/core/model/policy-documents.ts";

/**
 * What was changed and not yet kept by the service: with what it was made on, so that it can be merged later. Both hold the
 * changed parts alone: large parts that nobody touched take long to write, and are as the service has them.
 */
export type LocalCopy = {
  readonly power: string;
  readonly base: Partial<PolicyDocuments>;
  readonly baseRevision: string;
  readonly documents: Partial<PolicyDocuments>;
};

/**
 * The unsaved changes of this browser. Each open page holds its own copy under a lock of the browser, so that two tabs on
 * one draft do not overwrite each other, and a copy whose page is gone is found again by the next page of that power.
 */
export class LocalCopies {
  readonly #store = createStore("sunmap", "unsaved");
  readonly #key: string;
  readonly #power: string;
  readonly #release: () => void;

  private constructor(power: string, key: string, release: () => void) {
    this.#power = power;
    this.#key = key;
    this.#release = release;
  }

  /** `page` names this page among all that are open. */
  static async open(power: string, page: string): Promise<LocalCopies> {
    const key = `${power}/${page}`;
    const closed = Promise.withResolvers<void>();
    const held = Promise.withResolvers<void>();
    void navigator.locks.request(lockOf(key), () => {
      held.resolve();
      return closed.promise;
    });
    await held.promise;
    return new LocalCopies(power, key, closed.resolve);
  }

  keep(copy: LocalCopy): Promise<void> {
    return set(this.#key, copy, this.#store);
  }

  forget(): Promise<void> {
    return del(this.#key, this.#store);
  }

  /** Takes over what a page that is no longer open left unsaved of this power. */
  async takeOrphan(): Promise<LocalCopy | undefined> {
    const open = new Set((await navigator.locks.query()).held?.map(({ name }) => name));
    const all = await entries<string, LocalCopy>(this.#store);
    const orphan = all.find(([key, { power }]) => power === this.#power && key !== this.#key && !open.has(lockOf(key)));
    if (orphan === undefined) return undefined;
    const [key, copy] = orphan;
    await this.keep(copy);
    await del(key, this.#store);
    return copy;
  }

  /** Gives the lock free; what is unsaved stays for the next page. */
  close(): void {
    this.#release();
  }
}

function lockOf(key: string): string {
  return `sunmap-unsaved:${key}`;
}
