import type { IncomingMessage } from "node:http";

export type Language = "zh" | "en";

/** The language in which a person is to read an answer: English where it is preferred to Chinese, else Chinese. */
export function languageOf({ headers }: IncomingMessage): Language {
  const accepted = headers["accept-language"];
  if (accepted === undefined) return "zh";
  const weights = accepted.split(",").map(weightOf);
  const best = (language: string): number =>
    Math.max(
      0,
      ...weights.filter(({ tag }) => tag === language || tag.startsWith(`${language}-`)).map(({ weight }) => weight),
    );
  return best("en") > best("zh") ? "en" : "zh";
}

function weightOf(range: string): { readonly tag: string; readonly weight: number } {
  const [tag = "", ...parameters] = range.trim().toLowerCase().split(";");
  const quality = parameters
    .map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1])
    .find((found) => found !== undefined);
  return { tag: tag.trim(), weight: quality === undefined ? 1 : Number(quality) };
}
