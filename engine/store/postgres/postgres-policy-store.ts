import { SunmapError } from "../../core/errors.ts";
import type { PolicyDocuments } from "../../core/model/policy-documents.ts";
import { completeVersion, type StoredVersion } from "../complete-version.ts";
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
import type { Database, Statements } from "./database.ts";
import { changePolicies } from "./policy-changes.ts";
import { sealDocument, unsealText } from "./sealed-text.ts";

type PowerRow = {
  readonly power: string;
  readonly draft_revision: string | null;
  readonly state: string | null;
  readonly latest: number | null;
};

/**
 * The policies in the tables of a database. Whoever changes one waits for whoever else does, in whatever process; readers
 * wait for nobody.
 */
export class PostgresPolicyStore implements PolicyStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async listPowers(): Promise<readonly PowerEntry[]> {
    const rows = await this.#database.query<PowerRow>(POWERS);
    return rows.flatMap(entryOf).toSorted((one, other) => (one.id < other.id ? -1 : 1));
  }

  async readDraft(power: string): Promise<Draft | undefined> {
    const [row] = await this.#database.query<{ draft: string | null }>("SELECT draft FROM powers WHERE power = $1", [
      textOf(power),
    ]);
    if (row === undefined || row.draft === null) return undefined;
    const draft: Draft = JSON.parse(unsealText("draft", row.draft, power));
    return draft;
  }

  async writeDraft(power: string, documents: PolicyDocuments, expectedRevision: string | null): Promise<string> {
    requirePowerId(power, documents);
    const draft: Draft = { documents, revision: revisionOf(documents) };
    await this.#change(power, async (statements, { draftRevision }) => {
      requireDraft(power, draftRevision, expectedRevision);
      await statements.query("UPDATE powers SET draft = $2, draft_revision = $3 WHERE power = $1", [
        power,
        sealDocument("draft", draft),
        draft.revision,
      ]);
    });
    return draft.revision;
  }

  async discardDraft(power: string, expectedRevision: string): Promise<void> {
    if (!isPowerId(power)) requireDraft(power, null, expectedRevision);
    await this.#change(power, async (statements, { draftRevision }) => {
      requireDraft(power, draftRevision, expectedRevision);
      await statements.query("UPDATE powers SET draft = NULL, draft_revision = NULL WHERE power = $1", [power]);
    });
  }

  async listVersions(power: string): Promise<readonly VersionEntry[]> {
    const rows = await this.#database.query<{ entry: string; withdrawal: string | null }>(
      "SELECT entry, withdrawal FROM versions WHERE power = $1 ORDER BY version",
      [textOf(power)],
    );
    return rows.map(({ entry: text, withdrawal }) => {
      const entry: VersionEntry = JSON.parse(text);
      const withdrawn = withdrawalOf(withdrawal, power);
      return { ...entry, ...(withdrawn && { withdrawn }) };
    });
  }

  async readVersion(power: string, version: number | "latest"): Promise<PublishedVersion | undefined> {
    if (version !== "latest" && (!Number.isSafeInteger(version) || version < 1)) return undefined;
    const [row] = await this.#database.query<{ version: number; document: string; withdrawal: string | null }>(
      version === "latest"
        ? "SELECT version, document, withdrawal FROM versions WHERE power = $1 ORDER BY version DESC LIMIT 1"
        : "SELECT version, document, withdrawal FROM versions WHERE power = $1 AND version = $2",
      version === "latest" ? [textOf(power)] : [textOf(power), version],
    );
    if (row === undefined) return undefined;
    const stored: StoredVersion = JSON.parse(unsealText("version", row.document, `${power} ${row.version}`));
    return completeVersion(stored, withdrawalOf(row.withdrawal, power));
  }

  async publish(power: string, version: PublishedVersion, expectedDraftRevision: string): Promise<void> {
    requirePowerId(power, version.documents);
    await this.#change(power, async (statements, { draftRevision, latest }) => {
      requireDraft(power, draftRevision, expectedDraftRevision);
      requireNextVersion(power, version.version, latest);
      await statements.query("INSERT INTO versions (power, version, entry, document) VALUES ($1, $2, $3, $4)", [
        power,
        version.version,
        JSON.stringify(versionEntry(completeVersion(version))),
        sealDocument("version", version),
      ]);
    });
  }

  async withdraw(power: string, version: number, withdrawal: Withdrawal): Promise<void> {
    if (!isPowerId(power) || !Number.isSafeInteger(version))
      throw new SunmapError("VERSION_NOT_FOUND", { power, version });
    await this.#change(power, async (statements) => {
      const [row] = await statements.query<{ withdrawal: string | null }>(
        "SELECT withdrawal FROM versions WHERE power = $1 AND version = $2",
        [power, version],
      );
      if (row === undefined) throw new SunmapError("VERSION_NOT_FOUND", { power, version });
      const actual = row.withdrawal === null ? null : "written already";
      requireRevision(`withdrawal of ${power} version ${version}`, actual, null);
      await statements.query("UPDATE versions SET withdrawal = $3 WHERE power = $1 AND version = $2", [
        power,
        version,
        sealDocument("withdrawal", withdrawal),
      ]);
    });
  }

  async retire(power: string, retirement: Retirement): Promise<void> {
    await this.#setState(power, sealDocument("state", retirement));
  }

  async reinstate(power: string): Promise<void> {
    await this.#setState(power, null);
  }

  async readLibrary(): Promise<Library | undefined> {
    const [row] = await this.#database.query<{ document: string }>("SELECT document FROM library");
    if (row === undefined) return undefined;
    const library: Library = JSON.parse(unsealText("library", row.document, "library"));
    return library;
  }

  async writeLibrary(documents: LibraryDocuments, expectedRevision: string | null): Promise<string> {
    const library: Library = { documents, revision: revisionOf(documents) };
    await changePolicies(this.#database, async (statements) => {
      const [row] = await statements.query<{ revision: string }>("SELECT revision FROM library");
      requireRevision("library", row?.revision ?? null, expectedRevision);
      await statements.query(WRITE_LIBRARY, [sealDocument("library", library), library.revision]);
    });
    return library.revision;
  }

  async #setState(power: string, state: string | null): Promise<void> {
    if (!isPowerId(power)) throw new SunmapError("POWER_NOT_FOUND", { power });
    await this.#change(power, async (statements, { draftRevision, latest }) => {
      if (draftRevision === null && latest === undefined) throw new SunmapError("POWER_NOT_FOUND", { power });
      await statements.query("UPDATE powers SET state = $2 WHERE power = $1", [power, state]);
    });
  }

  /** Changes one power while nobody else changes any. What the change refuses leaves nothing behind. */
  async #change(
    power: string,
    change: (
      statements: Statements,
      present: { readonly draftRevision: string | null; readonly latest: number | undefined },
    ) => Promise<void>,
  ): Promise<void> {
    await changePolicies(this.#database, async (statements, counter) => {
      await statements.query(NOTE_CHANGE, [power, counter]);
      const [row] = await statements.query<PowerRow>(`${POWERS} WHERE power = $1`, [power]);
      await change(statements, { draftRevision: row?.draft_revision ?? null, latest: row?.latest ?? undefined });
    });
  }
}

const POWERS = `SELECT power, draft_revision, state,
    (SELECT max(version) FROM versions WHERE versions.power = powers.power) AS latest
  FROM powers`;

const NOTE_CHANGE = `INSERT INTO powers (power, changed) VALUES ($1, $2)
  ON CONFLICT (power) DO UPDATE SET changed = $2`;

const WRITE_LIBRARY = `INSERT INTO library (name, document, revision) VALUES ('all', $1, $2)
  ON CONFLICT (name) DO UPDATE SET document = $1, revision = $2`;

function entryOf({ power: id, draft_revision: revision, state, latest }: PowerRow): readonly PowerEntry[] {
  if (revision === null && latest === null) return [];
  const retirement: Retirement | undefined = state === null ? undefined : JSON.parse(unsealText("state", state, id));
  return [
    {
      id,
      state: retirement === undefined ? "active" : "retired",
      ...(retirement && { retirement }),
      ...(revision !== null && { draft: { revision } }),
      ...(latest !== null && { latestVersion: latest }),
    },
  ];
}

function withdrawalOf(text: string | null, power: string): Withdrawal | undefined {
  if (text === null) return undefined;
  const withdrawal: Withdrawal = JSON.parse(unsealText("withdrawal", text, power));
  return withdrawal;
}

function requireDraft(power: string, actual: string | null, expected: string | null): void {
  requireRevision(`draft of ${power}`, actual, expected);
}

/** No text of the database can hold a zero; nothing is under an id that has one. */
function textOf(power: string): string {
  return isPowerId(power) ? power : "";
}
