import { fromBase64, toBase64 } from "./base64.ts";
import { HASH_BYTES } from "./tree-hash.ts";

/**
 * What a journal says of itself at a moment: so many records, and the root of their tree. Its text is that of a checkpoint
 * of a transparency log (C2SP tlog-checkpoint): origin, size, root in Base64, and then lines of our own.
 */
export type Checkpoint = {
  /** The name of the journal: no other one has it. */
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
  /** When it was made; ISO, in UTC. */
  readonly time: string;
  /** The SHA-256 of the text of the checkpoint before (64 hexadecimal digits), or as many zeros. */
  readonly previous: string;
};

export function checkpointText({ origin, size, root, time, previous }: Checkpoint): string {
  return `${origin}\n${size}\n${toBase64(root)}\ntime ${time}\nprevious ${previous}\n`;
}

const TEXT =
  /^([^\s+]{1,200})\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\ntime (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\nprevious ([0-9a-f]{64})\n$/;

/** The checkpoint of a text; undefined for every text but the one that `checkpointText` gives of it. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  const [, origin = "", size, base64 = "", time = "", previous = ""] = TEXT.exec(text) ?? [];
  const root = fromBase64(base64);
  if (root?.length !== HASH_BYTES || !Number.isSafeInteger(Number(size))) return undefined;
  return { origin, size: Number(size), root, time, previous };
}
