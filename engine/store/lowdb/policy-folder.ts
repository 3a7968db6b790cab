import { join } from "node:path";

import type { IsoDateTime } from "../../core/model/formats.generated.ts";
import { namesIn } from "../names-in.ts";
import { isPowerId } from "../power-id.ts";
import type { Draft, Library, PublishedVersion } from "../store.ts";
import { ImmutableFile } from "./immutable-file.ts";
import { ReplaceableFile } from "./replaceable-file.ts";
import { StoredDocument } from "./stored-document.ts";

/** Stands in the folder of a power that is out of use. */
export type Retirement = { readonly retiredAt: IsoDateTime };

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

  retirement(power: string): StoredDocument<Retirement> {
    return new StoredDocument(new ReplaceableFile("state", join(this.#power(power), "state.json")));
  }

  version(power: string, version: number): StoredDocument<PublishedVersion> {
    const name = `${String(version).padStart(6, "0")}.json`;
    return new StoredDocument(new ImmutableFile("version", join(this.#power(power), "versions", name)));
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

  #power(power: string): string {
    return join(this.#path, "powers", power);
  }
}
