import type { Erasure } from "../../core/model/formats.generated.ts";
import type { KeptKey, KeyState, PersonalKeys } from "../personal/personal-keys.ts";

/** The keys of personal data in memory, for tests and for programs that embed the engine. */
export class MemoryKeys implements PersonalKeys {
  #master: string | undefined;
  readonly #states = new Map<string, KeyState>();

  async keep(keys: readonly KeptKey[]): Promise<void> {
    for (const key of keys) this.#states.set(key.name, { state: "kept", key });
  }

  async find(name: string): Promise<KeyState | undefined> {
    return this.#states.get(name);
  }

  async erase(erasures: readonly Erasure[]): Promise<readonly Erasure[]> {
    return erasures.flatMap((erasure) => {
      const state = this.#states.get(erasure.key);
      if (state === undefined) return [];
      if (state.state === "erased") return [state.erasure];
      this.#states.set(erasure.key, { state: "erased", erasure });
      return [erasure];
    });
  }

  async *keptBefore(power: string, before: number): AsyncGenerator<string> {
    for (const [name, state] of this.#states) {
      if (state.state !== "kept" || state.key.seals !== "evaluation") continue;
      if (state.key.power === power && state.key.keptAt < before) yield name;
    }
  }

  async claimMaster(fingerprint: string): Promise<string> {
    this.#master ??= fingerprint;
    return this.#master;
  }

  async close(): Promise<void> {
    this.#states.clear();
  }
}
