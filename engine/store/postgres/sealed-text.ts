import { SunmapError } from "../../core/errors.ts";
import { seal, type StoredKind, unseal } from "../lowdb/seal.ts";

/** A document as it is kept in a column: the text of the file that it would be in, without the line end. */
export function sealDocument(kind: StoredKind, document: unknown): string {
  return seal(kind, JSON.stringify(document)).slice(0, -1);
}

/** The JSON of a document. @throws STORE_DAMAGED when its text is not what was written; `place` says where it stands. */
export function unsealText(kind: StoredKind, text: string, place: string): string {
  const unsealed = unseal(kind, `${text}\n`);
  if ("content" in unsealed) return unsealed.content;
  throw new SunmapError("STORE_DAMAGED", { path: place, why: unsealed.why, lastGood: null });
}
