import { SunmapError } from "../../core/errors.ts";
import type { Erasure } from "../../core/model/formats.generated.ts";

/** What whoever asks for the personal data of a record is told when they were erased. */
export function erasedError(id: string, { at, by, ground, reason }: Erasure): SunmapError {
  return new SunmapError("PERSONAL_DATA_ERASED", { id, at, by, ground, reason });
}
