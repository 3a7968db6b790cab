import { createCipheriv, createDecipheriv } from "node:crypto";

import { SunmapError } from "../core/errors.ts";
import { PART_ABOUT } from "../core/personal/check-opened-part.ts";
import { textsOfPart } from "../core/personal/part-texts.ts";

/** The two texts of a record that are sealed together: JSON of one line each, in UTF-8. */
export type WholeJson = { readonly caseJson: Buffer; readonly evaluationJson: Buffer };

/** What a nonce and a key of AES-256-GCM are long, and the tag that proves what is sealed. */
export const NONCE_BYTES = 12;
export const KEY_BYTES = 32;
const TAG_BYTES = 16;
const CIPHER = "aes-256-gcm";

/** The length of what is sealed is a multiple of this, so that it does not tell how long a name is. */
const BLOCK = 256;
const [LINE_END, SPACE] = [0x0a, 0x20];

/** Seals a text: nonce, ciphertext, tag. `about` is not secret and must be the same to open it. */
export function seal(text: Buffer, key: Buffer, nonce: Buffer, about: string): Buffer {
  const cipher = createCipheriv(CIPHER, key, nonce);
  cipher.setAAD(Buffer.from(about));
  return Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what `seal` gave; undefined when it is not that, or the key another. */
export function unseal(sealed: Buffer, key: Buffer, about: string): Buffer | undefined {
  try {
    const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(about));
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** Seals the personal part of a record: the case, a line end, the evaluation, a line end, and blanks. */
export function sealPart({ caseJson, evaluationJson }: WholeJson, key: Buffer, nonce: Buffer): Buffer {
  return sealLines([caseJson, evaluationJson], key, nonce, PART_ABOUT);
}

/** Seals texts of one line each, with a line end behind each, and blanks behind all. */
export function sealLines(lines: readonly Buffer[], key: Buffer, nonce: Buffer, about: string): Buffer {
  const length = lines.reduce((sum, line) => sum + line.length + 1, 0);
  const text = Buffer.alloc(Math.ceil(length / BLOCK) * BLOCK, SPACE);
  let place = 0;
  for (const line of lines) {
    text.set(line, place);
    place += line.length;
    text[place] = LINE_END;
    place += 1;
  }
  return seal(text, key, nonce, about);
}

/** Opens a personal part. @throws STORE_DAMAGED when the key does not fit it */
export function openPart(sealed: Buffer, key: Buffer): WholeJson {
  const text = unseal(sealed, key, PART_ABOUT);
  const texts = text && textsOfPart(text.toString("utf8"));
  if (texts === undefined)
    throw new SunmapError("STORE_DAMAGED", { why: "a personal part cannot be opened", lastGood: null });
  return { caseJson: Buffer.from(texts.case), evaluationJson: Buffer.from(texts.evaluation) };
}
