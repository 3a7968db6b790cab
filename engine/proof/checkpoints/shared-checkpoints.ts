import type { NumberedNote, SharedNotes } from "../../store/shared-proof.ts";
import type { CheckpointLog, CheckpointPage } from "./checkpoint-log.ts";
import { readCheckpointNote, type KeptCheckpoint } from "./kept-checkpoint.ts";

/** The checkpoints that several processes make of one journal: whichever is first adds the next one. */
export class SharedCheckpoints implements CheckpointLog {
  readonly #notes: SharedNotes;
  #number = 0;
  #latest: KeptCheckpoint | undefined;

  constructor(notes: SharedNotes) {
    this.#notes = notes;
  }

  async count(): Promise<number> {
    return (await this.#notes.latest())?.number ?? 0;
  }

  async latest(): Promise<KeptCheckpoint | undefined> {
    const latest = await this.#notes.latest();
    if (latest?.note !== this.#latest?.note) this.#latest = latest && checkpointOf(latest);
    this.#number = latest?.number ?? 0;
    return this.#latest;
  }

  async append(kept: KeptCheckpoint): Promise<boolean> {
    const { note, checkpoint } = kept;
    return this.#notes.add({ number: this.#number + 1, size: checkpoint.size, note });
  }

  async newestFirst(before: number, limit: number): Promise<CheckpointPage> {
    const notes = await this.#notes.before(before + 1, limit);
    const start = (notes.at(-1)?.number ?? 1) - 1;
    return { checkpoints: notes.flatMap((note) => checkpointOf(note) ?? []), ...(start > 0 && { next: start }) };
  }

  async at(position: number): Promise<KeptCheckpoint | undefined> {
    const [found] = await this.#notes.before(position + 2, 1);
    return found?.number === position + 1 ? checkpointOf(found) : undefined;
  }

  async ofSize(size: number): Promise<KeptCheckpoint | undefined> {
    const found = await this.#notes.ofSize(size);
    return found && checkpointOf(found);
  }

  async all(): Promise<readonly (KeptCheckpoint | undefined)[]> {
    return (await this.#notes.all()).map(checkpointOf);
  }

  async close(): Promise<void> {}
}

function checkpointOf({ note }: NumberedNote): KeptCheckpoint | undefined {
  return readCheckpointNote(note);
}
