import { hash } from "node:crypto";

/** What kind of document a stored file holds; it stands in the file, so that one is never taken for another. */
export type StoredKind = "draft" | "version" | "withdrawal" | "state" | "library" | "shelved";

const SEALED = /^\{"format":"sunmap\/([a-z]+)\/1","sha256":"([0-9a-f]{64})","content":/;
const END = "}\n";

/** The text of a stored file: one JSON object that holds a JSON text and its SHA-256. */
export function seal(kind: StoredKind, content: string): string {
  return `{"format":"sunmap/${kind}/1","sha256":"${hash("sha256", content, "hex")}","content":${content}${END}`;
}

export type Unsealed = { readonly content: string } | { readonly why: string };

/** The JSON text of the content, if every letter of it is what was sealed; else what is wrong with the file. */
export function unseal(kind: StoredKind, text: string): Unsealed {
  const [start, found, digest] = SEALED.exec(text) ?? [];
  if (start === undefined) return { why: text === "" ? "it is empty" : "it was not written by this store" };
  if (found !== kind) return { why: `it holds a ${found}, not a ${kind}` };
  if (!text.endsWith(END)) return { why: "its end is missing" };
  const content = text.slice(start.length, -END.length);
  return hash("sha256", content, "hex") === digest ? { content } : { why: "its content does not match its checksum" };
}
