import { SEAL_LENGTH } from "../chain/seal.ts";

/**
 * Evaluations of one policy mostly end alike: with the same controls, the same monitoring. A record may name an earlier one
 * of its segment, so many bytes of whose evaluation end its own: `…,"evaluation":{…},"endingOf":17,"endingBytes":3120,"hash":"…"}`.
 * Its own evaluation then stands there without them, closed by a brace. Its digest is always that of the whole.
 */
export type NamedEnding = { readonly seq: number; readonly bytes: number };

/** A record is named by so many records after it at most: damage to one line costs no more than these their endings. */
export const NAMED_WITHIN = 64;

/** What a line says of the ending that it names. Behind a whole evaluation stands a brace, and here a digit. */
export function namedEndingText({ seq, bytes }: NamedEnding): string {
  return `,"endingOf":${seq},"endingBytes":${bytes}`;
}

/** The ending that a line (without its line end) names; undefined for a line that is whole. */
export function namedEnding(line: Buffer): NamedEnding | undefined {
  const end = line.length - SEAL_LENGTH;
  const last = line[end - 1];
  if (last === undefined || last < DIGIT_0 || last > DIGIT_9) return undefined;
  const [, seq, bytes] = NAMED.exec(line.toString("latin1", Math.max(0, end - LONGEST_TEXT), end)) ?? [];
  return seq === undefined ? undefined : { seq: Number(seq), bytes: Number(bytes) };
}

/** The whole line, as it would have been written without the name; undefined when the holder has no such ending. */
export function wholeLine(line: Buffer, named: NamedEnding, holder: Buffer): Buffer | undefined {
  const holderEnd = holder.length - SEAL_LENGTH;
  const ownEnd = line.length - SEAL_LENGTH - namedEndingText(named).length - CLOSING_BRACE;
  if (named.bytes > holderEnd || ownEnd < 0) return undefined;
  const ending = holder.subarray(holderEnd - named.bytes, holderEnd);
  return Buffer.concat([line.subarray(0, ownEnd), ending, line.subarray(-SEAL_LENGTH)]);
}

const NAMED = /,"endingOf":([1-9]\d{0,15}),"endingBytes":([1-9]\d{0,8})$/;
const LONGEST_TEXT = 64;
const [DIGIT_0, DIGIT_9] = [0x30, 0x39];
const CLOSING_BRACE = 1;
