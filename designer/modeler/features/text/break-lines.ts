/**
 * Breaks a text into lines no wider than allowed: between words, between any two Chinese characters, but never before
 * closing punctuation or behind an opening one. The lines are then made as even as their number permits.
 */
export function breakLines(text: string, maximum: number, measure: (text: string) => number): readonly string[] {
  return text.split(/\r?\n/).flatMap((paragraph) => {
    const units = unitsOf(paragraph, maximum, measure);
    const greedy = fill(units, maximum);
    return (greedy.length > 1 ? evenOut(units, maximum, greedy.length) : greedy).map((line) => line.trimEnd());
  });
}

/** What stays on one line, with its width and the blank behind it. */
type Unit = { readonly text: string; readonly width: number; readonly solidWidth: number };

const CLOSING = "，。、；：？！）》」』】〉”’…—％%)]},.;:?!";
const OPENING = "（《「『【〈“‘([{";
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/u;

function unitsOf(paragraph: string, maximum: number, measure: (text: string) => number): readonly Unit[] {
  const toUnit = (text: string): Unit => ({ text, width: measure(text), solidWidth: measure(text.trimEnd()) });
  return joined(Array.from(paragraph)).flatMap((text) => {
    const unit = toUnit(text);
    return unit.solidWidth <= maximum ? [unit] : Array.from(text, toUnit);
  });
}

function joined(characters: readonly string[]): readonly string[] {
  const units: string[] = [];
  for (const character of characters) {
    const last = units.at(-1);
    if (last !== undefined && staysWith(last, character)) units[units.length - 1] = last + character;
    else units.push(character);
  }
  return units;
}

function staysWith(unit: string, character: string): boolean {
  const end = unit.at(-1) ?? "";
  if (CLOSING.includes(character) || OPENING.includes(end) || character === " ") return true;
  if (end === " " || end === "-" || end === "/") return false;
  return !WIDE.test(end) && !WIDE.test(character);
}

function fill(units: readonly Unit[], maximum: number): readonly string[] {
  const lines: string[] = [];
  let [line, width] = ["", 0];
  for (const unit of units) {
    if (line !== "" && width + unit.solidWidth > maximum) {
      lines.push(line);
      [line, width] = ["", 0];
    }
    line += unit.text;
    width += unit.width;
  }
  return [...lines, line];
}

/** The narrowest lines that are no more in number. */
function evenOut(units: readonly Unit[], maximum: number, count: number): readonly string[] {
  let [narrow, wide] = [Math.max(...units.map(({ solidWidth }) => solidWidth)), maximum];
  while (wide - narrow > 1) {
    const width = (narrow + wide) / 2;
    if (fill(units, width).length <= count) wide = width;
    else narrow = width;
  }
  return fill(units, wide);
}
