import type { LocalizedText } from "../core/model/formats.generated.ts";

/** The person called the command with something that cannot be: told in their language, ends with exit code 2. */
export class UsageError extends Error {
  readonly text: LocalizedText;

  constructor(zh: string, en: string) {
    super(en);
    this.name = "UsageError";
    this.text = { zh, en };
  }
}
