import { join } from "node:path";

import { namesIn } from "../names-in.ts";
import type { StoredVersion } from "../complete-version.ts";
import { isPowerId } from "../power-id.ts";
import type { Draft, Library, Retirement, Withdrawal } from "../store.ts";
import { ImmutableFile } from "./immutable-file.ts";
import { ReplaceableFile } from "./replaceable-file.ts";
import { StoredDocument } from "./stored-document.ts";

const VERSION_FILE = /^(\d{6,})\.json$/;

/** Where each document of the policies lies below the data folder. */
export class PolicyFolder {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  library(): StoredDocument<Library> {
    return new StoredDocument(new ReplaceableFile("library", join(this.#path, "library.json")));
  }

  draft(power: string): StoredDocument<Draft> {
    return new StoredDocument(new ReplaceableFile("draft", join(this.#power(power), "draft.json")));
  }

  /** Stands in the folder of a power that is out of use. */
  retirement(power: string): StoredDocument<Retirement> {
    return new StoredDocument(new ReplaceableFile("state", join(this.#power(power), "state.json")));
  }

  version(power: string, version: number): StoredDocument<StoredVersion> {
    return new StoredDocument(new ImmutableFile("version", this.#versionPath(power, version, "json")));
  }

  /** Stands beside a version that was withdrawn. */
  withdrawal(power: string, version: number): StoredDocument<Withdrawal> {
    return new StoredDocument(new ImmutableFile("withdrawal", this.#versionPath(power, version, "withdrawn.json")));
  }

  /** The ids that have a folder, in their order; what else lies there is passed over. */
  async powers(): Promise<readonly string[]> {
    return (await namesIn(join(this.#path, "powers"))).filter(isPowerId).toSorted();
  }

  /** The numbers of the versions of a power, oldest first. */
  async versions(power: string): Promise<readonly number[]> {
    return (await namesIn(join(this.#power(power), "versions")))
      .map((name) => Number(VERSION_FILE.exec(name)?.[1]))
      .filter((version) => version > 0)
      .toSorted((one, other) => one - other);
  }

  /** Every folder in which documents may lie. */
  async folders(): Promise<readonly string[]> {
    const powers = (await this.powers()).map((power) => this.#power(power));
    return [this.#path, ...powers, ...powers.map((power) => join(power, "versions"))];
  }

  #versionPath(power: string, version: number, end: string): string {
    return join(this.#power(power), "versions", `${String(version).padStart(6, "0")}.${end}`);
  }

  #power(power: string): string {
    return join(this.#path, "powers", power);
  }
}
