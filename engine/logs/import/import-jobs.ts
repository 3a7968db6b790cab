import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import type { LogImport } from "../../core/model/formats.generated.ts";
import { openLogFile } from "../input/log-source.ts";
import { LogRefused } from "../log-refused.ts";
import { receiveFile } from "../input/receive-file.ts";
import type { ImportSink } from "./import-sink.ts";
import { readImportState, type ImportRequest, type ImportState } from "./import-state.ts";
import { runImport } from "./run-import.ts";

type Parts = {
  /** The folder in which the files and the states of imports are kept. */
  readonly folder: string;
  readonly sink: ImportSink;
  /** The instant now, as ISO text. */
  readonly now: () => string;
  readonly newId: () => string;
  readonly failed: (fault: unknown) => void;
};

/** So many imports that have ended are kept, the last ones. */
const KEPT = 100;

/** The imports of log files into the register, one after the other. They outlive the process: a stopped one goes on. */
export class ImportJobs {
  readonly #parts: Parts;
  readonly #states = new Map<string, ImportState>();
  #stopping = false;
  #working: Promise<void> = Promise.resolve();

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Opens the imports of a folder, and goes on with those that had not ended. */
  static async open(parts: Parts): Promise<ImportJobs> {
    await mkdir(parts.folder, { recursive: true });
    const jobs = new ImportJobs(parts);
    const names = await readdir(parts.folder);
    const states = await Promise.all(
      names.filter((name) => name.endsWith(STATE)).map((name) => readImportState(join(parts.folder, name))),
    );
    const known = states.flatMap((state) => state ?? []).toSorted(byArrival);
    for (const state of known) jobs.#states.set(state.view.id, state);
    for (const { view } of known) if (!isEnded(view)) jobs.#start(view.id);
    // What was being received when the process ended was never promised to anyone.
    const orphans = names.filter((name) => !jobs.#states.has(name.replace(/\.\w+$/, "")));
    await Promise.all(orphans.map((name) => rm(join(parts.folder, name), { force: true })));
    return jobs;
  }

  /**
   * Receives a log and begins its import. When this answers, the file and the wish are on the disk.
   *
   * @throws BODY_TOO_LARGE
   */
  async receive(request: ImportRequest, body: AsyncIterable<Uint8Array>): Promise<LogImport> {
    const id = this.#parts.newId();
    const bytes = await receiveFile(this.#fileOf(id), body);
    const view: LogImport = {
      id,
      power: request.power,
      state: "waiting",
      receivedAt: this.#parts.now(),
      bytes,
      bytesRead: 0,
      cases: 0,
      events: 0,
      accepted: 0,
      repeated: 0,
      refused: [],
      notUnderstood: [],
    };
    await this.#keep({ request, view, order: undefined, taken: 0 });
    this.#start(id);
    await this.#forgetOld();
    return view;
  }

  /** How an import stands. */
  find(id: string): LogImport | undefined {
    return this.#states.get(id)?.view;
  }

  /** All imports that are kept, the last first. */
  all(): LogImport[] {
    return [...this.#states.values()].map(({ view }) => view).toReversed();
  }

  /** Stops where it is; what is under way is waited for. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#working;
  }

  /** Waits until every import that was received has ended. */
  async settled(): Promise<void> {
    await this.#working;
  }

  #start(id: string): void {
    this.#working = this.#working.then(() => this.#run(id));
  }

  async #run(id: string): Promise<void> {
    const begun = this.#states.get(id);
    if (begun === undefined || this.#stopping) return;
    try {
      const source = await openLogFile(this.#fileOf(id), id);
      const view = await runImport(source, begun, {
        sink: this.#parts.sink,
        keep: (state) => this.#keep(state),
        isStopping: () => this.#stopping,
      });
      await this.#end(id, view);
    } catch (fault) {
      await this.#fail(id, fault);
    }
  }

  async #fail(id: string, fault: unknown): Promise<void> {
    const state = this.#states.get(id);
    if (state === undefined || this.#stopping) return;
    if (!(fault instanceof LogRefused)) this.#parts.failed(fault);
    const words = fault instanceof LogRefused ? fault.text : FAULT_OF_OURS;
    await this.#end(id, { ...state.view, state: "failed", fault: words }).catch(this.#parts.failed);
  }

  async #end(id: string, view: LogImport): Promise<void> {
    const state = this.#states.get(id);
    if (state === undefined) return;
    await this.#keep({ ...state, view: { ...view, endedAt: this.#parts.now() } });
    await rm(this.#fileOf(id), { force: true });
  }

  async #keep(state: ImportState): Promise<void> {
    const { id } = state.view;
    const kept = structuredClone(state);
    const path = join(this.#parts.folder, `${id}${STATE}`);
    await writeFile(`${path}.tmp`, JSON.stringify(kept), { mode: 0o600 });
    await rename(`${path}.tmp`, path);
    this.#states.set(id, kept);
  }

  async #forgetOld(): Promise<void> {
    const ended = [...this.#states.values()].filter(({ view }) => isEnded(view));
    for (const { view } of ended.slice(0, Math.max(0, ended.length - KEPT))) {
      this.#states.delete(view.id);
      await rm(join(this.#parts.folder, `${view.id}${STATE}`), { force: true });
    }
  }

  #fileOf(id: string): string {
    return join(this.#parts.folder, `${id}.log`);
  }
}

const STATE = ".json";

const FAULT_OF_OURS = {
  zh: "导入因内部故障中止；已导入的内容保留，管理员可在日志中查看原因",
  en: "the import ended by a fault of the service; what was taken stays, and the operator finds the reason in the log",
};

function isEnded({ state }: LogImport): boolean {
  return state === "done" || state === "failed";
}

function byArrival(first: ImportState, second: ImportState): number {
  return first.view.receivedAt < second.view.receivedAt ? -1 : 1;
}
