import { SunmapError } from "../core/errors.ts";

const SHELF_ID = /^[A-Za-z0-9_-][A-Za-z0-9_.-]{0,127}$/;

/** Whether a document can lie on a shelf under this id. */
export function isShelfId(id: string): boolean {
  return SHELF_ID.test(id);
}

/** @throws DOCUMENT_INVALID */
export function requireShelfId(id: string): void {
  if (!isShelfId(id)) throw new SunmapError("DOCUMENT_INVALID", { why: "it is not an id", id });
}
