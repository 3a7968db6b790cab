import type { LineFault } from "../chain/line-fault.ts";
import type { RecordHead } from "./record-head.ts";

/** The two JSONs of a record as they were given, the salt of their digests, and what is sealed. */
export type KeptJson = {
  readonly caseJson: Buffer;
  readonly evaluationJson: Buffer;
  readonly salt?: string;
  readonly sealed?: Buffer;
};

/** A line that is a record as it was written, in its parts, or why it is none. */
export type InspectedRecord =
  | {
      readonly sound: true;
      readonly head: RecordHead;
      readonly hash: string;
      readonly kept: KeptJson;
      /** The head as it stands on the line; format 1 has none. */
      readonly headBytes?: Buffer;
    }
  | ({ readonly sound: false } & LineFault);
