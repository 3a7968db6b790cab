import type { Basis, Law } from "../../../engine/core/model/formats.generated.ts";
import { faulty, sound } from "./cells.ts";
import type { CellReading } from "./sheet.ts";
import { WORDS } from "./words.ts";

/** A basis in one cell: `招标投标法 §24; 实施条例 §5(2) #M073`. */
export function writeBasis(basis: readonly Basis[]): string {
  return basis.map(writeOne).join("; ");
}

/** Reads it back; what a cell cannot hold, such as a note, is kept from an entry that reads the same. */
export function readBasis(cell: string, before: readonly Basis[], laws: readonly Law[]): CellReading<Basis[]> {
  const parts = cell
    .split(/[;；]/)
    .map((part) => part.trim())
    .filter(Boolean);
  const basis: Basis[] = [];
  for (const part of parts) {
    const kept = before.find((one) => writeOne(one) === part);
    const read = kept ?? readOne(part);
    if (read === undefined) return faulty(WORDS.basisWrong);
    if (kept === undefined && !laws.some(({ name }) => name === read.law)) return faulty(WORDS.unknownLaw(read.law));
    basis.push(read);
  }
  return sound(basis);
}

function writeOne({ law, article, mechanism }: Basis): string {
  return [
    law,
    ...(article === undefined ? [] : [`§${article}`]),
    ...(mechanism === undefined ? [] : [`#${mechanism}`]),
  ].join(" ");
}

function readOne(part: string): Basis | undefined {
  const [, law, article, mechanism] = /^([^§#]+?)\s*(?:§\s*([^#]+?))?\s*(?:#\s*(\S+))?$/.exec(part) ?? [];
  if (law === undefined) return undefined;
  return { law, ...(article === undefined ? {} : { article }), ...(mechanism === undefined ? {} : { mechanism }) };
}
