import { SunmapError } from "../../core/errors.ts";
import type { PolicyDocuments } from "../../core/model/policy-documents.ts";
import { completeVersion, type StoredVersion } from "../complete-version.ts";
import { requirePowerId } from "../power-id.ts";
import { requireNextVersion } from "../require-next-version.ts";
import { requireRevision } from "../require-revision.ts";
import { revisionOf } from "../revision-of.ts";
import type {
  Draft,
  Library,
  LibraryDocuments,
  PolicyStore,
  PowerEntry,
  PublishedVersion,
  Retirement,
  VersionEntry,
  Withdrawal,
} from "../store.ts";
import { versionEntry } from "../version-entry.ts";

type StoredPower = {
  draft?: Draft | undefined;
  readonly versions: StoredVersion[];
  readonly withdrawals: Map<number, Withdrawal>;
  retirement?: Retirement | undefined;
};

/** The policies in memory, for tests and for programs that embed the engine. What goes in and out is copied. */
export class MemoryPolicyStore implements PolicyStore {
  readonly #powers = new Map<string, StoredPower>();
  #library: Library | undefined;

  async listPowers(): Promise<readonly PowerEntry[]> {
    return [...this.#powers]
      .filter(([, stored]) => isThere(stored))
      .map(([id, stored]) => powerEntry(id, stored))
      .toSorted((one, other) => (one.id < other.id ? -1 : 1));
  }

  async readDraft(power: string): Promise<Draft | undefined> {
    return structuredClone(this.#powers.get(power)?.draft);
  }

  async writeDraft(power: string, documents: PolicyDocuments, expectedRevision: string | null): Promise<string> {
    requirePowerId(power, documents);
    const stored = this.#powers.get(power) ?? { versions: [], withdrawals: new Map() };
    requireDraft(power, stored, expectedRevision);
    const revision = revisionOf(documents);
    this.#powers.set(power, Object.assign(stored, { draft: { documents: asJson(documents), revision } }));
    return revision;
  }

  async discardDraft(power: string, expectedRevision: string): Promise<void> {
    const stored = this.#powers.get(power);
    requireDraft(power, stored, expectedRevision);
    if (stored !== undefined) stored.draft = undefined;
  }

  async listVersions(power: string): Promise<readonly VersionEntry[]> {
    const count = this.#powers.get(power)?.versions.length ?? 0;
    const versions = await Promise.all(Array.from({ length: count }, (_, index) => this.readVersion(power, index + 1)));
    return versions.filter((version) => version !== undefined).map(versionEntry);
  }

  async readVersion(power: string, version: number | "latest"): Promise<PublishedVersion | undefined> {
    const { versions, withdrawals } = this.#powers.get(power) ?? { versions: [], withdrawals: new Map() };
    const stored = version === "latest" ? versions.at(-1) : versions[version - 1];
    return structuredClone(stored && completeVersion(stored, withdrawals.get(stored.version)));
  }

  async publish(power: string, version: PublishedVersion, expectedDraftRevision: string): Promise<void> {
    requirePowerId(power, version.documents);
    const stored = this.#powers.get(power);
    requireDraft(power, stored, expectedDraftRevision);
    requireNextVersion(power, version.version, stored?.versions.length);
    stored?.versions.push(asJson(version));
  }

  async withdraw(power: string, version: number, withdrawal: Withdrawal): Promise<void> {
    const { versions = [], withdrawals = new Map<number, Withdrawal>() } = this.#powers.get(power) ?? {};
    if (versions[version - 1] === undefined) throw new SunmapError("VERSION_NOT_FOUND", { power, version });
    if (withdrawals.has(version)) {
      const document = `withdrawal of ${power} version ${version}`;
      throw new SunmapError("PRECONDITION_FAILED", { document, expected: null, actual: "written already" });
    }
    withdrawals.set(version, asJson(withdrawal));
  }

  async retire(power: string, retirement: Retirement): Promise<void> {
    this.#requirePower(power).retirement = asJson(retirement);
  }

  async reinstate(power: string): Promise<void> {
    this.#requirePower(power).retirement = undefined;
  }

  async readLibrary(): Promise<Library | undefined> {
    return structuredClone(this.#library);
  }

  async writeLibrary(documents: LibraryDocuments, expectedRevision: string | null): Promise<string> {
    requireRevision("library", this.#library?.revision ?? null, expectedRevision);
    const revision = revisionOf(documents);
    this.#library = { documents: asJson(documents), revision };
    return revision;
  }

  #requirePower(power: string): StoredPower {
    const stored = this.#powers.get(power);
    if (stored === undefined || !isThere(stored)) throw new SunmapError("POWER_NOT_FOUND", { power });
    return stored;
  }
}

function requireDraft(power: string, stored: StoredPower | undefined, expectedRevision: string | null): void {
  requireRevision(`draft of ${power}`, stored?.draft?.revision ?? null, expectedRevision);
}

function isThere(stored: StoredPower): boolean {
  return stored.draft !== undefined || stored.versions.length > 0;
}

function powerEntry(id: string, { draft, versions, retirement }: StoredPower): PowerEntry {
  return {
    id,
    state: retirement === undefined ? "active" : "retired",
    ...(retirement && { retirement }),
    ...(draft && { draft: { revision: draft.revision } }),
    ...(versions.length > 0 && { latestVersion: versions.length }),
  };
}

/** A copy as a file would give it back: without the fields that are undefined. */
function asJson<T>(document: T): T {
  return JSON.parse(JSON.stringify(document));
}
