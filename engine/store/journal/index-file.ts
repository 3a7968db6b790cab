import { hash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";

import { replaceDurably } from "../write-durably.ts";
import { SegmentIndex } from "./segment-index.ts";

type IndexHead = {
  readonly format: typeof FORMAT;
  readonly firstSeq: number;
  /** The length of the segment that was indexed. */
  readonly bytes: number;
  readonly powers: readonly string[];
  /** Of the slots. */
  readonly sha256: string;
};

const FORMAT = "sunmap/index/2";
const LINE_END = 10;

/** Where the index of a segment lies. It can be removed at any time: it is built again from the segment. */
function indexPath(segmentPath: string): string {
  return segmentPath.replace(/\.ndjson$/, ".index");
}

/** Stores the index of a segment that no longer grows: a line of JSON and then its slots. */
export async function writeIndex(segmentPath: string, index: SegmentIndex): Promise<void> {
  const slots = index.bytes();
  const head: IndexHead = {
    format: FORMAT,
    firstSeq: index.firstSeq,
    bytes: (await stat(segmentPath)).size,
    powers: index.powers,
    sha256: hash("sha256", slots, "hex"),
  };
  await replaceDurably(indexPath(segmentPath), Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), slots]));
}

/** The stored index, unless it is missing, damaged, or that of another length of the segment. */
export async function readIndex(segmentPath: string): Promise<SegmentIndex | undefined> {
  const file = await readFile(indexPath(segmentPath)).catch(() => undefined);
  const segment = await stat(segmentPath).catch(() => undefined);
  if (file === undefined || segment === undefined) return undefined;
  const end = file.indexOf(LINE_END);
  const head = headOf(file.toString("utf8", 0, Math.max(end, 0)));
  const slots = file.subarray(end + 1);
  if (head === undefined || head.bytes !== segment.size) return undefined;
  return hash("sha256", slots, "hex") === head.sha256 ? new SegmentIndex(head.firstSeq, head.powers, slots) : undefined;
}

function headOf(text: string): IndexHead | undefined {
  try {
    const head: unknown = JSON.parse(text);
    return isIndexHead(head) ? head : undefined;
  } catch {
    return undefined;
  }
}

function isIndexHead(head: unknown): head is IndexHead {
  if (typeof head !== "object" || head === null) return false;
  const { format, firstSeq, bytes, powers, sha256 }: Partial<Record<keyof IndexHead, unknown>> = head;
  return (
    format === FORMAT &&
    Number.isSafeInteger(firstSeq) &&
    Number.isSafeInteger(bytes) &&
    typeof sha256 === "string" &&
    Array.isArray(powers) &&
    powers.every((power) => typeof power === "string")
  );
}
