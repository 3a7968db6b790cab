import { SunmapError } from "../core/errors.ts";

const POWER_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST = 120;

/** Whether a text can be the id of a power, and so the name of its folder. */
export function isPowerId(text: string): boolean {
  return text.length <= LONGEST && POWER_ID.test(text);
}

/** @throws DOCUMENT_INVALID for an id that is none, or when the documents are those of another power. */
export function requirePowerId(power: string, documents: { readonly power: { readonly id: string } }): void {
  if (!isPowerId(power)) throw new SunmapError("DOCUMENT_INVALID", { power, why: "it is not the id of a power" });
  if (documents.power.id !== power) {
    throw new SunmapError("DOCUMENT_INVALID", { power, why: `the documents are those of \`${documents.power.id}\`` });
  }
}
