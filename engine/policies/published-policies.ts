import type { CompiledPolicy } from "../core/compile/compiled-policy.ts";
import { SunmapError } from "../core/errors.ts";
import type { JudgingPolicy, PolicyStore, PublishedVersion } from "../store/store.ts";
import { recompile } from "./compile-documents.ts";

/** A version that was read; it is compiled when it is first to judge. */
export type OpenVersion = { readonly published: PublishedVersion; readonly policy: () => Promise<CompiledPolicy> };

const REMEMBERED_VERSIONS = 100;

/**
 * The published versions. The latest of each power stays compiled in memory, so that a case is judged without waiting;
 * older ones are read when they are asked for, and the least used are let go.
 */
export class PublishedPolicies {
  readonly #store: PolicyStore;
  readonly #judging = new Map<string, CompiledPolicy>();
  readonly #latest = new Map<string, Promise<OpenVersion>>();
  readonly #older = new Map<string, Promise<OpenVersion>>();
  readonly #references = new WeakMap<CompiledPolicy, JudgingPolicy>();

  constructor(store: PolicyStore) {
    this.#store = store;
  }

  /** The compiled latest version of a power, if it is ready. */
  ready(power: string): CompiledPolicy | undefined {
    return this.#judging.get(power);
  }

  /** The compiled latest version of a power. @throws VERSION_NOT_FOUND when nothing of it was published. */
  async compiled(power: string): Promise<CompiledPolicy> {
    const latest = this.latest(power);
    const policy = await (await latest).policy();
    if (this.#latest.get(power) === latest) this.#judging.set(power, policy);
    return policy;
  }

  /** What every record of an evaluation by this policy names: always the same object, so that it is written once. */
  referenceOf(policy: CompiledPolicy): JudgingPolicy {
    const reference = this.#references.get(policy);
    if (reference === undefined) throw new SunmapError("INTERNAL", { why: "a policy judges that was never published" });
    return reference;
  }

  /** @throws VERSION_NOT_FOUND */
  latest(power: string): Promise<OpenVersion> {
    return remember(this.#latest, power, () => this.#open(power, "latest"));
  }

  /** @throws VERSION_NOT_FOUND */
  version(power: string, version: number): Promise<OpenVersion> {
    const key = `${power}@${version}`;
    const open = remember(this.#older, key, () => this.#open(power, version));
    this.#older.delete(key);
    this.#older.set(key, open);
    for (const oldest of this.#older.keys()) {
      if (this.#older.size <= REMEMBERED_VERSIONS) break;
      this.#older.delete(oldest);
    }
    return open;
  }

  /** Lets a new version judge from now on. */
  replace(published: PublishedVersion, policy: CompiledPolicy): void {
    const { id } = published.documents.power;
    this.#refer(policy, published);
    this.#latest.set(id, Promise.resolve({ published, policy: async () => policy }));
    this.#judging.set(id, policy);
  }

  async #open(power: string, version: number | "latest"): Promise<OpenVersion> {
    const published = await this.#store.readVersion(power, version);
    if (published === undefined) throw new SunmapError("VERSION_NOT_FOUND", { power, version });
    return { published, policy: once(() => this.#compile(published)) };
  }

  async #compile(published: PublishedVersion): Promise<CompiledPolicy> {
    const policy = await recompile(published);
    this.#refer(policy, published);
    return policy;
  }

  #refer(policy: CompiledPolicy, { version, digest }: PublishedVersion): void {
    this.#references.set(policy, { version, digest });
  }
}

/** Gives what is known under a key, or makes it; a failure is not remembered. */
function remember<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  made.catch(() => known.get(key) === made && known.delete(key));
  return made;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
