import type { RecordValue } from "../../value/value.ts";
import { divide } from "../exact-number.ts";
import type { FormulaOperator } from "../formula-operator.ts";
import { failed, FormulaStop } from "../formula-result.ts";
import { expectFieldName } from "../infer-fields.ts";
import { expectOne, RECORDS, SINGLE, TEXT } from "../inference.ts";
import { recordsOf, textOf } from "../operand.ts";
import { fieldOf, groupBy, requireFields, tooLarge, visit } from "../records.ts";
import {
  highestSimilarity,
  isHigher,
  MOST_TEXTS,
  NO_SIMILARITY,
  type OwnedText,
  type Similarity,
  withoutBlanks,
} from "../similarity.ts";

const MOST_CHARACTERS = 20_000;
const MOST_STEPS = 1_000_000_000;

/**
 * The highest similarity, 0 to 1, of texts of different bidders in one lot: `[documents, "lot", "bidder", "text"]`. It is
 * the share of three-character pieces that two texts have in common, blanks left out. A hint for people, no proof.
 */
export const maxSimilarity: FormulaOperator = {
  name: "maxSimilarity",
  label: { zh: "文本最高相似度", en: "highest similarity of texts" },
  phrase: {
    zh: "{0} 中同一 {1} 内不同 {2} 之间 {3} 的最高相似度",
    en: "the highest similarity of {3} between different {2} within one {1} of {0}",
  },
  arguments: { least: 4, most: 4 },
  kind: "eager",
  infer: ([list, lot, bidder, text], inference) => {
    if (list !== undefined && expectOne(list, RECORDS, inference)) {
      if (lot !== undefined) expectFieldName(list, lot, SINGLE, inference);
      if (bidder !== undefined) expectFieldName(list, bidder, SINGLE, inference);
      if (text !== undefined) expectFieldName(list, text, TEXT, inference);
    }
    return { kind: "decimal" };
  },
  compute: ([list, lot, bidder, text], run) => {
    const documents = recordsOf(list);
    visit(documents, run);
    const names = { owner: textOf(bidder), text: textOf(text) };
    requireFields(documents, [textOf(lot), names.owner, names.text]);
    const lots = groupBy(documents, textOf(lot)).map((group) => ownedTexts(group, names));
    if (lots.reduce((steps, texts) => steps + stepsToCompare(texts), 0) > MOST_STEPS) {
      throw tooLarge("文件过多，无法比对", "there are too many documents to compare");
    }
    const { common, all } = lots.reduce(higherOf, NO_SIMILARITY);
    return divide(common, all);
  },
};

function ownedTexts(
  documents: readonly RecordValue[],
  names: { readonly owner: string; readonly text: string },
): OwnedText[] {
  if (documents.length > MOST_TEXTS) {
    throw tooLarge(`一个标段的文件超过${MOST_TEXTS}份`, `a lot has more than ${MOST_TEXTS} documents`);
  }
  return documents.map((document) => ({
    owner: fieldOf(document, names.owner),
    text: comparable(textOf(fieldOf(document, names.text))),
  }));
}

/** A document without any text, such as a scan that nobody read out, is like no other and unlike no other. */
function comparable(text: string): string {
  if (text.length > MOST_CHARACTERS) {
    throw tooLarge(`文件超过${MOST_CHARACTERS}个字符`, `a document has more than ${MOST_CHARACTERS} characters`);
  }
  const written = withoutBlanks(text);
  if (written !== "") return written;
  throw new FormulaStop(failed("OUT_OF_RANGE", "有文件没有文字，无法比对", "a document has no text to compare"));
}

/** At worst every piece of every document is found in every other one. */
function stepsToCompare(texts: readonly OwnedText[]): number {
  return texts.length * texts.reduce((characters, { text }) => characters + text.length, 0);
}

function higherOf(highest: Similarity, texts: readonly OwnedText[]): Similarity {
  const similarity = highestSimilarity(texts);
  if (similarity === undefined)
    throw tooLarge("文件所用的不同字符过多", "the documents use too many different characters");
  return isHigher(similarity, highest) ? similarity : highest;
}
