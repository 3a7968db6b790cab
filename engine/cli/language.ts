import type { Language } from "../core/value/value-form.ts";

/** The language of a command line: what `--lang` says, else the machine's locale if it is English, else Chinese. */
export function languageOf(
  parameters: readonly string[],
  { LC_ALL, LC_MESSAGES, LANG }: Readonly<Record<string, string | undefined>>,
): Language {
  const position = parameters.findIndex((parameter) => parameter === "--lang" || parameter.startsWith("--lang="));
  const chosen = parameters[position]?.split("=")[1] ?? (position < 0 ? undefined : parameters[position + 1]);
  if (chosen === "en" || chosen === "zh") return chosen;
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== "");
  return locale?.toLowerCase().startsWith("en") ? "en" : "zh";
}
