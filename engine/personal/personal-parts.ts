import { createHmac } from "node:crypto";

import { SunmapError } from "../core/errors.ts";
import type { Erasure } from "../core/model/formats.generated.ts";
import { sealedDigest } from "../store/journal/sealed-digest.ts";
import type { PersonalKeyReader, PersonalKeys, KeptKey } from "../store/personal/personal-keys.ts";
import type { EvaluationEntry, RecordedEvaluation } from "../store/store.ts";
import { fingerprintOf } from "./master-key.ts";
import { makeKey, unwrapKey } from "./key-wrapping.ts";
import { NONCE_BYTES, openPart, sealLines, sealPart, unseal, type WholeJson } from "./seal-part.ts";

/** What everybody may read of an evaluation in which something is personal. */
export type MaskedJson = WholeJson & { readonly evaluationEnding: Buffer | undefined };

/** An evaluation to be recorded, whole; `masked` is there where something in it is personal. */
export type JudgedEntry = EvaluationEntry & { readonly masked?: MaskedJson };

/** The personal part of a record when it is asked for. `none`: the record has none, and nothing in it is masked. */
export type OpenedRecord =
  ({ readonly state: "none" | "open" } & WholeJson) | { readonly state: "erased"; readonly erasure: Erasure };

/** What opens the personal parts of records. */
export type PartOpener = { readonly open: (recorded: RecordedEvaluation) => Promise<OpenedRecord> };

/** `random` gives so many random bytes; `clock` milliseconds of the Unix epoch. */
type Parts = {
  readonly keys: PersonalKeys;
  readonly master: Buffer;
  readonly random: (bytes: number) => Buffer;
  readonly clock: () => number;
};

/**
 * The personal data of what was judged: sealed under a key of its own for every case before it is recorded, opened for
 * whoever may, and erased for good by destroying the key.
 */
export class PersonalData implements PartOpener {
  readonly #parts: Parts;
  readonly #opener: PartOpener;

  /** @throws MASTER_KEY_WRONG when the keys of the store are wrapped by another master key */
  static async open(parts: Parts): Promise<PersonalData> {
    const fingerprint = fingerprintOf(parts.master);
    const claimed = await parts.keys.claimMaster(fingerprint);
    if (claimed !== fingerprint) throw new SunmapError("MASTER_KEY_WRONG", { wanted: claimed, given: fingerprint });
    return new PersonalData(parts);
  }

  private constructor(parts: Parts) {
    this.#parts = parts;
    this.#opener = partOpener(parts.keys, async () => parts.master);
  }

  /** Seals the personal part of an entry: what is recorded holds no personal value, and the key is to be kept first. */
  seal({ masked, ...entry }: JudgedEntry & { readonly masked: MaskedJson }): {
    readonly entry: EvaluationEntry;
    readonly key: KeptKey;
  } {
    const { master, random, clock } = this.#parts;
    const { key, kept } = makeKey({ seals: "evaluation", power: entry.power, keptAt: clock() }, { master, random });
    const sealed = sealPart(entry, key, random(NONCE_BYTES));
    const { requestDigest } = entry;
    return {
      key: kept,
      entry: {
        ...entry,
        ...masked,
        ...(requestDigest !== undefined && { requestDigest: keyed(requestDigest, key) }),
        personal: { digest: sealedDigest(sealed), key: kept.name },
        sealed,
      },
    };
  }

  /** Makes the key of a case under supervision of this power and answers its name when it is kept. */
  async newCaseKey(power: string): Promise<string> {
    const { master, random, clock } = this.#parts;
    const { kept } = makeKey({ seals: "case", power, keptAt: clock() }, { master, random });
    await this.keep([kept]);
    return kept.name;
  }

  /** Seals a text of one line that a case was told. */
  sealLine(line: string, key: Buffer): Buffer {
    return sealLines([Buffer.from(line)], key, this.#parts.random(NONCE_BYTES), LINE_ABOUT);
  }

  /** Opens what `sealLine` gave. @throws STORE_DAMAGED when the key does not fit it */
  openLine(sealed: Buffer, key: Buffer): string {
    const line = unseal(sealed, key, LINE_ABOUT);
    if (line === undefined)
      throw new SunmapError("STORE_DAMAGED", { why: "what a case was told cannot be opened", lastGood: null });
    return line.toString("utf8").trimEnd();
  }

  /** The key (32 bytes) of this name, or how it was destroyed. @throws STORE_DAMAGED when it is neither; MASTER_KEY_WRONG */
  async keyNamed(name: string): Promise<{ readonly key: Buffer } | { readonly erasure: Erasure }> {
    const state = await this.#parts.keys.find(name);
    if (state === undefined)
      throw new SunmapError("STORE_DAMAGED", { why: `the key ${name} is missing`, lastGood: null });
    return state.state === "erased" ? { erasure: state.erasure } : { key: unwrapKey(state.key, this.#parts.master) };
  }

  /** Keeps keys of what was sealed. */
  keep(keys: readonly KeptKey[]): Promise<void> {
    return this.#parts.keys.keep(keys);
  }

  /** The whole case and evaluation of a record. @throws STORE_DAMAGED when its key was neither kept nor destroyed; MASTER_KEY_WRONG */
  open(recorded: RecordedEvaluation): Promise<OpenedRecord> {
    return this.#opener.open(recorded);
  }

  /** The key (32 bytes) that opens a record, for whoever is to prove what it holds; undefined when it was destroyed or there is none. */
  async keyOf({ personal }: RecordedEvaluation): Promise<Buffer | undefined> {
    const state = personal && (await this.#parts.keys.find(personal.key));
    return state?.state === "kept" ? unwrapKey(state.key, this.#parts.master) : undefined;
  }

  /** Who erased the personal part of a record, when and why; undefined while it is there, and when there is none. */
  async erasureOf({ personal }: Pick<RecordedEvaluation, "personal">): Promise<Erasure | undefined> {
    const state = personal && (await this.#parts.keys.find(personal.key));
    return state?.state === "erased" ? state.erasure : undefined;
  }

  /**
   * Whether a request is the one that a record was made for. A digest of facts that can be guessed would tell them, so that of
   * a request with personal facts is kept under the key of its record.
   */
  async isSameRequest(recorded: RecordedEvaluation, digest: string | undefined): Promise<boolean> {
    if (recorded.personal === undefined || digest === undefined) return recorded.requestDigest === digest;
    const key = await this.keyOf(recorded);
    return key !== undefined && recorded.requestDigest === keyed(digest, key);
  }

  /** Destroys keys for good and answers the erasures that hold, of each key the first. */
  erase(erasures: readonly Erasure[]): Promise<readonly Erasure[]> {
    return this.#parts.keys.erase(erasures);
  }

  /** The keys of a power that were kept before an instant (milliseconds) and still exist. */
  keptBefore(power: string, before: number): AsyncIterable<string> {
    return this.#parts.keys.keptBefore(power, before);
  }
}

/** Opens personal parts with the keys of a store. `master` is asked for when the first part is to be opened. */
export function partOpener(keys: PersonalKeyReader, master: () => Promise<Buffer>): PartOpener {
  return {
    open: async ({ id, personal, sealed, caseJson, evaluationJson }) => {
      if (personal === undefined || sealed === undefined) return { state: "none", caseJson, evaluationJson };
      const state = await keys.find(personal.key);
      if (state?.state === "erased") return state;
      if (state === undefined) {
        throw new SunmapError("STORE_DAMAGED", { id, why: `its key ${personal.key} is missing`, lastGood: null });
      }
      return { state: "open", ...openPart(sealed, unwrapKey(state.key, await master())) };
    },
  };
}

/** The additional data of whatever is sealed of a case under supervision. */
const LINE_ABOUT = "sunmap/case/1";

function keyed(digest: string, key: Buffer): string {
  return `hmac-sha256:${createHmac("sha256", key).update(digest).digest("hex")}`;
}
