import type { LocalizedText } from "../core/model/formats.generated.ts";

/** The log as a whole cannot be read: told to the person who sent it, in both languages. */
export class LogRefused extends Error {
  readonly text: LocalizedText;

  constructor(zh: string, en: string, options?: ErrorOptions) {
    super(en, options);
    this.name = "LogRefused";
    this.text = { zh, en };
  }
}
