import { Decimal } from "decimal.js";

import { tooHigh, tooLow } from "../number-range.ts";
import { fault, wrongType, type ReadingFault } from "../reading.ts";
import { withThousands } from "../show-number.ts";
import type { Language, ValueDefinition, ValueForm } from "../value-form.ts";
import { fenFromNumber, fenFromText, moneyUnit, type MoneyUnit } from "./money-unit.ts";

/** An amount: sent in the unit of the dictionary as a JSON number or a decimal text, held in whole fen without rounding. */
export const money: ValueForm = {
  type: "money",
  createReader: (definition) => {
    const unit = moneyUnit(definition.unit);
    const rangeFault = moneyRange(definition);
    return (sent) => {
      const fen = typeof sent === "string" ? fenFromText(sent, unit) : fenFromNumber(sent, unit);
      if (typeof fen !== "number") return moneyFault(fen, sent, unit);
      return rangeFault(fen) ?? { ok: true, value: fen };
    };
  },
  show: (value, { unit }, language) => showMoney(Number(value), moneyUnit(unit), language),
  send: (value, definition) => {
    const unit = moneyUnit(definition.unit);
    const fen = Number(value);
    const amount = fen / unit.fen;
    // Above some ten million million yuan a JSON number cannot tell one fen from the next; a text can.
    return fenFromNumber(amount, unit) === fen ? amount : new Decimal(fen).div(unit.fen).toFixed();
  },
};

/** Compares amounts in fen with the bounds of a dictionary entry, which are in its unit. */
export function moneyRange({ minimum, maximum, unit }: ValueDefinition): (fen: number) => ReadingFault | undefined {
  const bound = moneyUnit(unit);
  const low = minimum === undefined ? undefined : new Decimal(minimum).times(bound.fen).toNumber();
  const high = maximum === undefined ? undefined : new Decimal(maximum).times(bound.fen).toNumber();
  return (fen) => {
    if (low !== undefined && fen < low) return tooLow(showMoney(low, bound, "zh"), showMoney(low, bound, "en"));
    if (high !== undefined && fen > high) return tooHigh(showMoney(high, bound, "zh"), showMoney(high, bound, "en"));
    return undefined;
  };
}

function moneyFault(failure: "malformed" | "inexact" | "tooLarge", sent: unknown, unit: MoneyUnit): ReadingFault {
  switch (failure) {
    case "malformed":
      return wrongType(sent, `以${unit.zh}为单位的金额`, `an amount in ${unit.en}`);
    case "inexact":
      return fault(
        "NOT_EXACT",
        `金额须精确到分：以${unit.zh}为单位最多${unit.places}位小数，数额很大时请以文本报送`,
        `the amount must be exact to the fen: at most ${unit.places} decimals in ${unit.en}; send very large amounts as text`,
      );
    case "tooLarge":
      return fault("OUT_OF_RANGE", "金额过大，无法精确表示", "the amount is too large to be held exactly");
    default:
      return failure satisfies never;
  }
}

function showMoney(fen: number, unit: MoneyUnit, language: Language): string {
  if (language === "en") return `CNY ${withThousands(new Decimal(fen).div(100).toFixed(2))}`;
  const amount = new Decimal(fen).div(unit.fen);
  // Yuan with fen are written with both places, 30.50元; ten thousands only as far as needed, 30.5万元.
  const digits = unit.places === 2 && !amount.isInteger() ? amount.toFixed(2) : amount.toFixed();
  return `${withThousands(digits)}${unit.zh}`;
}
