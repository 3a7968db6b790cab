import { SunmapError } from "../../core/errors.ts";
import { seal, type StoredKind, unseal } from "../lowdb/seal.ts";

/** A document as it is kept in a column: the text of the file that it would be in, without the line end. */
export function sealDocument(kind: StoredKind, document: unknown): string {
  return seal(kind, JSON.stringify(document)).slice(0, -1);
}

/** @throws STORE_DAMAGED when the text is not what was written. `place` says where it stands. */
export function unsealDocument<Document>(kind: StoredKind, text: string, place: string): Document {
  const unsealed = unseal(kind, `${text}\n`);
  if (!("content" in unsealed)) {
    throw new SunmapError("STORE_DAMAGED", { path: place, why: unsealed.why, lastGood: null });
  }
  const document: Document = JSON.parse(unsealed.content);
  return document;
}
