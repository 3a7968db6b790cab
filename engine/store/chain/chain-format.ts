import type { LineFault } from "./line-fault.ts";

/** What every record of a chain bears: its number and the hash of the record before it. */
export type ChainHead = { readonly seq: number; readonly previous: string };

/** A line (without its line end) that is a record as it was written. */
export type SoundLine<Head> = { readonly head: Head; readonly hash: string };

/** A line that is a record, or why it is none. */
export type InspectedLine<Head> =
  ({ readonly sound: true } & SoundLine<Head>) | ({ readonly sound: false } & LineFault);

/** Where the records of one segment lie. Numbers that are missing or damaged are filled up, so that places follow numbers. */
export type ChainIndex = {
  readonly firstSeq: number;
  readonly nextSeq: number;
  readonly padTo: (seq: number) => void;
};

/** What one kind of journal writes into its lines, and how it finds them again. */
export type ChainFormat<Head extends ChainHead, Index extends ChainIndex> = {
  /** Makes what inspects the lines of one segment, in their order. */
  readonly newInspector: () => (line: Buffer) => InspectedLine<Head>;
  readonly newIndex: (firstSeq: number) => Index;
  /** Notes in the index where a sound record lies. */
  readonly place: (index: Index, record: SoundLine<Head>, offset: number, length: number) => void;
};
