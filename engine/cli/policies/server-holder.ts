import type { AskedState, HeldPolicy, PolicyHolder } from "../../bundle/push/policy-holder.ts";
import { SunmapError } from "../../core/errors.ts";
import { isObject } from "../../core/model/is-object.ts";
import type { PolicyDocuments } from "../../core/model/policy-documents.ts";
import { readLibrary } from "../../policies/library-parts.ts";
import { readWholePolicy } from "../../policies/overlay-documents.ts";
import { revisionOf } from "../../store/revision-of.ts";
import type { LibraryDocuments } from "../../store/store.ts";
import { askServer, ServerRefusal, type AskedServer, type AskServer } from "../server/ask-server.ts";
import { UsageError } from "../usage-error.ts";

/** Holds the policies of a running service. What it answers is read as any document is. */
export class ServerHolder implements PolicyHolder {
  readonly #ask: AskServer;
  readonly #server: string;

  constructor(asked: AskedServer) {
    this.#ask = askServer(asked);
    this.#server = asked.server;
  }

  async powers(): Promise<readonly string[]> {
    const answer = await this.#ask("/powers");
    const listed = isObject(answer) && Array.isArray(answer["powers"]) ? answer["powers"] : [];
    return listed.flatMap((entry) => (isObject(entry) && typeof entry["id"] === "string" ? [entry["id"]] : []));
  }

  async read(power: string, state: AskedState): Promise<HeldPolicy | undefined> {
    const address = `/powers/${encodeURIComponent(power)}`;
    try {
      const entry = await this.#ask(address);
      const version = await this.#versionOf(entry, address, state);
      if (version === undefined) return undefined;
      const answer = await this.#ask(`${address}/documents?version=${version}`);
      const documents = await this.#understood(() => readWholePolicy(answer));
      return { documents, revision: revisionOf(documents), version };
    } catch (fault) {
      if (fault instanceof ServerRefusal && NOT_THERE.includes(String(fault.code))) return undefined;
      throw fault;
    }
  }

  async library(): Promise<LibraryDocuments> {
    const answer = await this.#ask("/library");
    return this.#understood(() => readLibrary(answer));
  }

  async write(documents: PolicyDocuments, over: HeldPolicy | undefined): Promise<string> {
    const body = JSON.stringify(documents);
    const headers = { "content-type": "application/json" };
    const address = `/powers/${encodeURIComponent(documents.power.id)}/documents`;
    const answer =
      over === undefined
        ? await this.#ask("/powers", { method: "POST", headers, body })
        : await this.#ask(address, { method: "PUT", headers: { ...headers, "if-match": `"${over.revision}"` }, body });
    const revision = isObject(answer) ? answer["revision"] : undefined;
    return typeof revision === "string" ? revision : "";
  }

  /** A state by its number: what is latest now may be so no longer when its documents are read. */
  async #versionOf(entry: unknown, address: string, state: AskedState): Promise<HeldPolicy["version"] | undefined> {
    if (typeof state === "number") return state;
    if (!isObject(entry)) return undefined;
    if (state === "draft") return entry["draft"] === undefined ? undefined : "draft";
    const version = state === "latest" ? entry["version"] : inForceIn(await this.#ask(`${address}/versions`));
    return isObject(version) && typeof version["version"] === "number" ? version["version"] : undefined;
  }

  async #understood<T>(read: () => T | Promise<T>): Promise<T> {
    try {
      return await read();
    } catch (fault) {
      if (!(fault instanceof SunmapError)) throw fault;
      throw new UsageError(
        `${this.#server} 的回答不是 Sunmap 的格式：${fault.message}`,
        `${this.#server} does not answer as Sunmap does: ${fault.message}`,
      );
    }
  }
}

const NOT_THERE: readonly string[] = [
  "POWER_NOT_FOUND",
  "VERSION_NOT_FOUND",
  "VERSION_NOT_IN_FORCE",
  "DOCUMENT_NOT_FOUND",
];

/** Of the versions that a service lists the one that is in force now. */
function inForceIn(list: unknown): unknown {
  const versions = isObject(list) && Array.isArray(list["versions"]) ? list["versions"] : [];
  return versions.find((version) => isObject(version) && version["state"] === "inForce");
}
