import { GROUP_BYTES } from "../chain/split-into-groups.ts";
import { type EncodedGroup, type LaidOutGroup, sealedGroup } from "./encode-group.ts";
import { GroupMemory } from "./group-memory.ts";
import { sealLines } from "./seal-lines.ts";
import { type SealingThread, startSealing } from "./start-sealing.ts";

/** Lines that are hashed here: a thread would take as long to be told of them. */
const FEW_LINES = 32;
const MOST_LINES = GROUP_BYTES >> 11;

/** Seals the groups of one journal, one after the other: long ones in a thread of its own, so that judging goes on meanwhile. */
export class LineSealer {
  /** In which groups are to be laid out. */
  readonly memory = GroupMemory.shared(MOST_LINES, GROUP_BYTES);
  #thread: SealingThread | undefined;
  #isThreadLost = false;

  async seal(group: LaidOutGroup): Promise<EncodedGroup> {
    const count = group.added.length;
    const { previous } = group.start;
    const here = count < FEW_LINES || group.memory !== this.memory || this.#isThreadLost;
    const last = here ? sealLines(group.memory, count, previous) : await this.#sealInThread(group);
    return sealedGroup(group, last);
  }

  async close(): Promise<void> {
    await this.#thread?.stop();
  }

  /** Without its thread a journal is slower, and no less right. */
  async #sealInThread({ memory, added, start: { previous } }: LaidOutGroup): Promise<string> {
    try {
      this.#thread ??= startSealing(this.memory);
      return await this.#thread.seal({ count: added.length, previous });
    } catch {
      this.#isThreadLost = true;
      return sealLines(memory, added.length, previous);
    }
  }
}
