import type { Unit } from "../../model/formats.generated.ts";

/** A unit in which money is sent: how many fen it has and, so, how many decimals an exact amount may have. */
export type MoneyUnit = { readonly fen: number; readonly places: number; readonly zh: string; readonly en: string };

export type Failure = "malformed" | "inexact" | "tooLarge";

const FEN: MoneyUnit = { fen: 1, places: 0, zh: "分", en: "fen" };
const YUAN: MoneyUnit = { fen: 100, places: 2, zh: "元", en: "yuan" };
const WAN_YUAN: MoneyUnit = { fen: 1_000_000, places: 6, zh: "万元", en: "ten thousand yuan" };

const NEIGHBOURS = [0, -1, 1];
const AMOUNT_TEXT = /^(-?)(0|[1-9]\d{0,30})(?:\.(\d{1,30}))?$/;

/** The money unit that a dictionary names; yuan when it names none. */
export function moneyUnit(unit: Unit | undefined): MoneyUnit {
  if (unit === "fen") return FEN;
  return unit === "wanYuan" ? WAN_YUAN : YUAN;
}

/**
 * The fen of an amount that came as a JSON number. It is exact when one amount in whole fen, and only one, is written as
 * this number: 0.29 yuan is 29 fen although 0.29 × 100 is not 29 in binary arithmetic.
 */
export function fenFromNumber(sent: unknown, { fen }: MoneyUnit): number | Failure {
  if (typeof sent !== "number" || !Number.isFinite(sent)) return "malformed";
  const nearest = Math.round(sent * fen);
  if (!Number.isSafeInteger(nearest)) return "tooLarge";
  const matching = NEIGHBOURS.map((offset) => nearest + offset).filter((candidate) => candidate / fen === sent);
  const [found, another] = matching;
  if (found === undefined || another !== undefined) return "inexact";
  return Number.isSafeInteger(found) ? found + 0 : "tooLarge";
}

/** The fen of an amount that came as decimal text. */
export function fenFromText(sent: string, { places }: MoneyUnit): number | Failure {
  const parts = AMOUNT_TEXT.exec(sent);
  if (parts === null) return "malformed";
  const [, sign = "", whole = "", written = ""] = parts;
  const fraction = written.replace(/0+$/, "");
  if (fraction.length > places) return "inexact";
  const fen = Number(`${sign}${whole}${fraction.padEnd(places, "0")}`);
  return Number.isSafeInteger(fen) ? fen + 0 : "tooLarge";
}
