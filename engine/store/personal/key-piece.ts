import { SunmapError } from "../../core/errors.ts";
import type { Erasure } from "../../core/model/formats.generated.ts";
import { isObject } from "../../core/model/is-object.ts";
import { readDocument } from "../../core/schema/document-findings.ts";
import { WRAPPED_BYTES, type KeptKey, type Sealed } from "./personal-keys.ts";

/** What a backup holds of the keys of personal data, a piece each: a wrapped key, an erasure, or which master key wraps them. */
export type KeyPiece =
  | { readonly key: KeptKey }
  | { readonly erasure: Erasure; readonly seals: Sealed; readonly keptAt: number }
  | { readonly master: string };

/** A piece as one line of JSON, always the same for the same piece. A key that says nothing else seals an evaluation. */
export function writeKeyPiece(piece: KeyPiece): string {
  if ("master" in piece) return JSON.stringify(piece);
  if ("erasure" in piece) {
    const { erasure, keptAt } = piece;
    return JSON.stringify({ erasure, keptAt, ...writeSealed(piece) });
  }
  const { name, power, keptAt, wrapped } = piece.key;
  return JSON.stringify({
    key: { name, power, keptAt, wrapped: wrapped.toString("base64"), ...writeSealed(piece.key) },
  });
}

function writeSealed({ seals }: { readonly seals: Sealed }): { readonly seals?: Sealed } {
  return seals === "case" ? { seals } : {};
}

function readSealed({ seals }: Read): Sealed {
  return seals === "case" ? seals : "evaluation";
}

/** @throws BACKUP_DAMAGED for what is no piece */
export function readKeyPiece(text: string): KeyPiece {
  const piece: unknown = JSON.parse(text);
  const found = isObject(piece) ? (masterOf(piece) ?? erasureOf(piece) ?? keyOf(piece["key"])) : undefined;
  if (found === undefined) throw new SunmapError("BACKUP_DAMAGED", { why: "a key of personal data cannot be read" });
  return found;
}

type Read = Readonly<Record<string, unknown>>;

function masterOf({ master }: Read): KeyPiece | undefined {
  return typeof master === "string" ? { master } : undefined;
}

function erasureOf({ erasure, keptAt, ...about }: Read): KeyPiece | undefined {
  const reading = readDocument("Erasure", erasure, "erasure");
  if (!reading.ok || typeof keptAt !== "number") return undefined;
  return { erasure: reading.document, seals: readSealed(about), keptAt };
}

function keyOf(key: unknown): KeyPiece | undefined {
  if (!isObject(key)) return undefined;
  const { name, power, keptAt, wrapped } = key;
  if (typeof name !== "string" || typeof power !== "string" || typeof keptAt !== "number") return undefined;
  const bytes = typeof wrapped === "string" ? Buffer.from(wrapped, "base64") : undefined;
  if (bytes?.length !== WRAPPED_BYTES) return undefined;
  return { key: { name, seals: readSealed(key), power, keptAt, wrapped: bytes } };
}
