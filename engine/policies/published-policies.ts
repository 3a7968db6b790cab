import { shanghaiInstant } from "../core/calendar/shanghai-instant.ts";
import type { CompiledPolicy } from "../core/compile/compiled-policy.ts";
import { SunmapError } from "../core/errors.ts";
import type { LocalizedText } from "../core/model/formats.generated.ts";
import { ALWAYS, mayHold, unchangedBy, type Span } from "../core/versions/in-force.ts";
import type { PolicyStore, PublishedVersion, VersionEntry } from "../store/store.ts";
import { recompile } from "./compile-documents.ts";

/** A version that was read; it is compiled when it is first to judge. */
export type OpenVersion = { readonly published: PublishedVersion; readonly policy: () => Promise<CompiledPolicy> };

/** A version with the stretch of time, around the instant that was asked for, in which it is in force. */
type VersionInForce = { readonly open: OpenVersion; readonly span: Span };

type ReadyPolicy = { readonly span: Span; readonly policy: CompiledPolicy };

const REMEMBERED_VERSIONS = 100;
/** Stretches of time of one power whose policy is kept ready: that of now, the next, and some of the past. */
const REMEMBERED_STRETCHES = 8;

/**
 * The published versions. Which one is in force is a function of the instant and of what was published, and of nothing
 * else: no timer switches anything, and a clock that goes backwards gives what was in force before. What judged once stays
 * compiled in memory with the stretch of time in which it does, so that a case is judged without waiting; older versions
 * are read when they are asked for, and the least used are let go.
 */
export class PublishedPolicies {
  readonly #store: PolicyStore;
  readonly #ready = new Map<string, ReadyPolicy[]>();
  readonly #latest = new Map<string, Promise<OpenVersion>>();
  readonly #older = new Map<string, Promise<OpenVersion>>();
  readonly #lists = new Map<string, Promise<readonly VersionEntry[]>>();

  constructor(store: PolicyStore) {
    this.#store = store;
  }

  /** The compiled version in force at an instant, if it is ready. */
  ready(power: string, instant: number): CompiledPolicy | undefined {
    const known = this.#ready.get(power);
    if (known === undefined) return undefined;
    for (const { span, policy } of known) if (span.from <= instant && instant < span.until) return policy;
    return undefined;
  }

  /** The compiled version in force at an instant. @throws VERSION_NOT_FOUND, VERSION_NOT_IN_FORCE */
  async compiled(power: string, instant: number): Promise<CompiledPolicy> {
    // Taken before anything is read: what is found is not remembered when `forget` made a new list meanwhile.
    const known = this.#ready.get(power) ?? [];
    this.#ready.set(power, known);
    const { open, span } = await this.inForce(power, instant);
    const policy = await open.policy();
    known.unshift({ span, policy });
    known.splice(REMEMBERED_STRETCHES);
    return policy;
  }

  /** Compiles ahead what is in force at an instant and what follows it. @throws as `compiled` */
  async prepare(power: string, instant: number): Promise<void> {
    const { span } = await this.inForce(power, instant);
    await this.compiled(power, instant);
    if (Number.isFinite(span.until)) await this.compiled(power, span.until);
  }

  /**
   * The version in force at an instant: of those that hold then, the one published last.
   *
   * @throws VERSION_NOT_FOUND when nothing of the power was published; VERSION_NOT_IN_FORCE when nothing holds then.
   */
  async inForce(power: string, instant: number): Promise<VersionInForce> {
    const latest = await this.latest(power);
    let span = ALWAYS;
    for (let number = latest.published.version; number >= 1; number -= 1) {
      const open = await this.version(power, number);
      span = unchangedBy(open.published, span, instant);
      if (mayHold(open.published, instant)) return { open, span };
    }
    throw new SunmapError("VERSION_NOT_IN_FORCE", { power, at: shanghaiInstant(instant), follows: sinceWhen(span) });
  }

  /**
   * The version published last that was not withdrawn, whether it is in force or not: what the next draft begins from. Only
   * where all were withdrawn is it one of these.
   *
   * @throws VERSION_NOT_FOUND
   */
  latest(power: string): Promise<OpenVersion> {
    return remember(this.#latest, power, () => this.#openLatest(power));
  }

  /** @throws VERSION_NOT_FOUND */
  async version(power: string, version: number): Promise<OpenVersion> {
    const latest = await this.#latest.get(power)?.catch(() => undefined);
    return latest?.published.version === version ? latest : this.#remembered(power, version);
  }

  /** All versions of a power, oldest first, without their documents. */
  list(power: string): Promise<readonly VersionEntry[]> {
    return remember(this.#lists, power, () => this.#store.listVersions(power));
  }

  #remembered(power: string, version: number): Promise<OpenVersion> {
    const key = keyOf(power, version);
    const open = remember(this.#older, key, () => this.#open(power, version));
    this.#older.delete(key);
    this.#older.set(key, open);
    for (const oldest of this.#older.keys()) {
      if (this.#older.size <= REMEMBERED_VERSIONS) break;
      this.#older.delete(oldest);
    }
    return open;
  }

  /** Takes a version that was published just now. It judges from when it takes effect. */
  add(published: PublishedVersion, policy: CompiledPolicy): void {
    const { id } = published.documents.power;
    const before = this.#latest.get(id);
    // The one before may go on judging: it need not be read again.
    void before?.then(
      (open) => this.#older.set(keyOf(id, open.published.version), Promise.resolve(open)),
      () => undefined,
    );
    this.#latest.set(id, Promise.resolve({ published, policy: async () => policy }));
    this.#lists.delete(id);
    this.#ready.delete(id);
  }

  /** Reads a power anew: something of it was withdrawn, or another process published. */
  forget(power: string): void {
    this.#latest.delete(power);
    this.#lists.delete(power);
    for (const key of this.#older.keys()) if (key.startsWith(`${power}@`)) this.#older.delete(key);
    this.#ready.delete(power);
  }

  async #openLatest(power: string): Promise<OpenVersion> {
    const last = await this.#open(power, "latest");
    let open = last;
    while (open.published.withdrawn !== undefined) {
      const { version } = open.published;
      if (version === 1) return last;
      open = await this.#remembered(power, version - 1);
    }
    return open;
  }

  async #open(power: string, version: number | "latest"): Promise<OpenVersion> {
    const published = await this.#store.readVersion(power, version);
    if (published === undefined) throw new SunmapError("VERSION_NOT_FOUND", { power, version });
    return { published, policy: once(() => recompile(published)) };
  }
}

function keyOf(power: string, version: number): string {
  return `${power}@${version}`;
}

/** From when on a version is in force again, after an instant at which there is none. */
function sinceWhen({ until }: Span): LocalizedText {
  if (!Number.isFinite(until)) return { zh: "此后也没有", en: "Nor is one later" };
  const since = shanghaiInstant(until);
  return { zh: `自${since}起才有`, en: `There is one since ${since}` };
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
