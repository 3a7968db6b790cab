import { SunmapError } from "../../core/errors.ts";
import type { PolicyDocuments } from "../../core/model/policy-documents.ts";
import { completeVersion } from "../complete-version.ts";
import { OneAtATime } from "../one-at-a-time.ts";
import { isPowerId, requirePowerId } from "../power-id.ts";
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
import type { PolicyFolder } from "./policy-folder.ts";
import { readPowerEntry } from "./read-power-entry.ts";

/** No power has this id. */
const LIBRARY = "library.json";

/** The policies in files of one folder. The writers of one power wait for each other; its readers do not wait. */
export class LowdbPolicyStore implements PolicyStore {
  readonly #folder: PolicyFolder;
  readonly #turns = new OneAtATime();

  constructor(folder: PolicyFolder) {
    this.#folder = folder;
  }

  async listPowers(): Promise<readonly PowerEntry[]> {
    const entries: PowerEntry[] = [];
    for (const power of await this.#folder.powers()) {
      const entry = await readPowerEntry(this.#folder, power);
      if (entry !== undefined) entries.push(entry);
    }
    return entries;
  }

  async readDraft(power: string): Promise<Draft | undefined> {
    return isPowerId(power) ? this.#folder.draft(power).read() : undefined;
  }

  async writeDraft(power: string, documents: PolicyDocuments, expectedRevision: string | null): Promise<string> {
    requirePowerId(power, documents);
    const draft = { documents, revision: revisionOf(documents) };
    await this.#turns.run(power, async () => {
      await this.#requireDraft(power, expectedRevision);
      await this.#folder.draft(power).write(draft);
    });
    return draft.revision;
  }

  async discardDraft(power: string, expectedRevision: string): Promise<void> {
    await this.#turns.run(power, async () => {
      await this.#requireDraft(power, expectedRevision);
      await this.#folder.draft(power).remove();
    });
  }

  async listVersions(power: string): Promise<readonly VersionEntry[]> {
    if (!isPowerId(power)) return [];
    const entries: VersionEntry[] = [];
    for (const number of await this.#folder.versions(power)) {
      const version = await this.readVersion(power, number);
      if (version !== undefined) entries.push(versionEntry(version));
    }
    return entries;
  }

  async readVersion(power: string, version: number | "latest"): Promise<PublishedVersion | undefined> {
    if (!isPowerId(power)) return undefined;
    const number = version === "latest" ? await this.#latestVersion(power) : version;
    if (number === undefined || !Number.isSafeInteger(number) || number < 1) return undefined;
    const stored = await this.#folder.version(power, number).read();
    return stored && completeVersion(stored, await this.#folder.withdrawal(power, number).read());
  }

  async publish(power: string, version: PublishedVersion, expectedDraftRevision: string): Promise<void> {
    requirePowerId(power, version.documents);
    await this.#turns.run(power, async () => {
      await this.#requireDraft(power, expectedDraftRevision);
      requireNextVersion(power, version.version, await this.#latestVersion(power));
      await this.#folder.version(power, version.version).write(version);
    });
  }

  async withdraw(power: string, version: number, withdrawal: Withdrawal): Promise<void> {
    await this.#turns.run(power, async () => {
      if ((await this.readVersion(power, version)) === undefined) {
        throw new SunmapError("VERSION_NOT_FOUND", { power, version });
      }
      await this.#folder.withdrawal(power, version).write(withdrawal);
    });
  }

  async retire(power: string, retirement: Retirement): Promise<void> {
    await this.#turns.run(power, async () => {
      await this.#requirePower(power);
      await this.#folder.retirement(power).write(retirement);
    });
  }

  async reinstate(power: string): Promise<void> {
    await this.#turns.run(power, async () => {
      await this.#requirePower(power);
      await this.#folder.retirement(power).remove();
    });
  }

  async readLibrary(): Promise<Library | undefined> {
    return this.#folder.library().read();
  }

  async writeLibrary(documents: LibraryDocuments, expectedRevision: string | null): Promise<string> {
    const library = { documents, revision: revisionOf(documents) };
    await this.#turns.run(LIBRARY, async () => {
      requireRevision("library", (await this.readLibrary())?.revision ?? null, expectedRevision);
      await this.#folder.library().write(library);
    });
    return library.revision;
  }

  async #requireDraft(power: string, expectedRevision: string | null): Promise<void> {
    requireRevision(`draft of ${power}`, (await this.readDraft(power))?.revision ?? null, expectedRevision);
  }

  async #requirePower(power: string): Promise<void> {
    if (!isPowerId(power) || (await readPowerEntry(this.#folder, power)) === undefined) {
      throw new SunmapError("POWER_NOT_FOUND", { power });
    }
  }

  async #latestVersion(power: string): Promise<number | undefined> {
    return (await this.#folder.versions(power)).at(-1);
  }
}
