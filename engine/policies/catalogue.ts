import { SunmapError } from "../core/errors.ts";
import type { Power } from "../core/model/formats.generated.ts";
import type { PolicyDocuments } from "../core/model/policy-documents.ts";
import type { Draft, PolicyStore, PowerEntry, VersionEntry } from "../store/store.ts";
import { versionEntry } from "../store/version-entry.ts";
import type { PublishedPolicies } from "./published-policies.ts";

/**
 * A power as the catalogue shows it. The document and the counts are those of the latest version, or of the draft where
 * nothing was published yet; they are missing when it is damaged.
 */
export type CataloguedPower = PowerEntry & {
  readonly power?: Power;
  readonly counts?: { readonly rules: number; readonly cases: number };
  readonly published?: VersionEntry;
};

/** `draft`: it was never published. */
export type PowerState = "draft" | "active" | "retired";

/** Every power in memory, so that the catalogue and the door of judgment need not read files. */
export class Catalogue {
  readonly #powers = new Map<string, CataloguedPower>();
  readonly #store: PolicyStore;
  readonly #published: PublishedPolicies;

  private constructor(store: PolicyStore, published: PublishedPolicies) {
    this.#store = store;
    this.#published = published;
  }

  static async open(store: PolicyStore, published: PublishedPolicies): Promise<Catalogue> {
    const catalogue = new Catalogue(store, published);
    for (const entry of await store.listPowers()) catalogue.#powers.set(entry.id, await catalogue.#describe(entry));
    return catalogue;
  }

  /** In the order of their ids. */
  all(): readonly CataloguedPower[] {
    return [...this.#powers.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1));
  }

  has(power: string): boolean {
    return this.#powers.has(power);
  }

  /** @throws POWER_NOT_FOUND */
  get(power: string): CataloguedPower {
    const found = this.#powers.get(power);
    if (found === undefined) throw new SunmapError("POWER_NOT_FOUND", { power });
    return found;
  }

  /** Shows a draft as it now stands, without reading anything. */
  drafted({ documents, revision }: Draft): void {
    const { id } = documents.power;
    const known = this.#powers.get(id) ?? { id, state: "active" };
    const shown = known.latestVersion === undefined ? contentsOf(documents) : {};
    this.#powers.set(id, { ...known, ...shown, draft: { revision } });
  }

  /** Reads one power anew after it was changed. */
  async refresh(power: string): Promise<void> {
    const entry = (await this.#store.listPowers()).find(({ id }) => id === power);
    if (entry === undefined) this.#powers.delete(power);
    else this.#powers.set(power, await this.#describe(entry));
  }

  async #describe(entry: PowerEntry): Promise<CataloguedPower> {
    try {
      if (entry.latestVersion !== undefined) {
        const { published } = await this.#published.latest(entry.id);
        return { ...entry, ...contentsOf(published.documents), published: versionEntry(published) };
      }
      const draft = await this.#store.readDraft(entry.id);
      return draft === undefined ? entry : { ...entry, ...contentsOf(draft.documents) };
    } catch (fault) {
      return { ...entry, damage: damageOf(fault) };
    }
  }
}

function contentsOf({ power, rules, cases }: PolicyDocuments): Required<Pick<CataloguedPower, "power" | "counts">> {
  return { power, counts: { rules: rules.length, cases: cases.length } };
}

export function stateOf({ state, latestVersion }: PowerEntry): PowerState {
  return state === "active" && latestVersion === undefined ? "draft" : state;
}

/** A damaged power is shown as such and does not hide the others; any other fault is no damage. */
function damageOf(fault: unknown): NonNullable<PowerEntry["damage"]> {
  if (!(fault instanceof SunmapError) || fault.code !== "STORE_DAMAGED") throw fault;
  const { path, lastGood } = fault.details;
  return { path: String(path), lastGood: typeof lastGood === "string" ? lastGood : null };
}
