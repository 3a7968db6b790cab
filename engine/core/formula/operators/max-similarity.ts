import type { RecordValue, Scalar } from "../../value/value.ts";
import { divide } from "../exact-number.ts";
import type { FormulaOperator } from "../formula-operator.ts";
import { expectFieldName } from "../infer-fields.ts";
import { expectOne, RECORDS, SINGLE, TEXT } from "../inference.ts";
import { recordsOf, textOf } from "../operand.ts";
import { fieldOf, groupBy, tooLarge, visit } from "../records.ts";
import { canExceed, isHigher, sampleOf, similarityOf, type Similarity, type TextSample } from "../similarity.ts";

const MOST_DOCUMENTS = 200;
const MOST_CHARACTERS = 20_000;
const MOST_STEPS = 1_000_000_000;

/**
 * The highest similarity, 0 to 1, of texts of different bidders in one lot: `[documents, "lot", "bidder", "text"]`. It is
 * the share of three-character pieces that two texts have in common, blanks left out. A hint for people, no proof.
 */
export const maxSimilarity: FormulaOperator = {
  name: "maxSimilarity",
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
    const names = { bidder: textOf(bidder), text: textOf(text) };
    const lots = groupBy(documents, textOf(lot)).map((group) => samplesOf(group, names));
    if (lots.reduce((steps, samples) => steps + stepsToCompare(samples), 0) > MOST_STEPS) {
      throw tooLarge("文件过多，无法比对", "there are too many documents to compare");
    }
    const { common, all } = lots.reduce(highestIn, { common: 0, all: 1 });
    return divide(common, all);
  },
};

type Sample = { readonly bidder: Scalar; readonly pieces: TextSample };

function samplesOf(
  documents: readonly RecordValue[],
  names: { readonly bidder: string; readonly text: string },
): Sample[] {
  if (documents.length > MOST_DOCUMENTS) {
    throw tooLarge(`一个标段的文件超过${MOST_DOCUMENTS}份`, `a lot has more than ${MOST_DOCUMENTS} documents`);
  }
  return documents.map((document) => {
    const text = textOf(fieldOf(document, names.text));
    if (text.length > MOST_CHARACTERS) {
      throw tooLarge(`文件超过${MOST_CHARACTERS}个字符`, `a document has more than ${MOST_CHARACTERS} characters`);
    }
    return { bidder: fieldOf(document, names.bidder), pieces: sampleOf(text) };
  });
}

/** Every document is compared with every other one, piece by piece. */
function stepsToCompare(samples: readonly Sample[]): number {
  return samples.length * samples.reduce((pieces, sample) => pieces + sample.pieces.length, 0);
}

function highestIn(highest: Similarity, samples: readonly Sample[]): Similarity {
  let found = highest;
  for (const [position, one] of samples.entries()) {
    for (const other of samples.slice(position + 1)) {
      if (one.bidder === other.bidder || !canExceed(one.pieces, other.pieces, found)) continue;
      const similarity = similarityOf(one.pieces, other.pieces);
      if (isHigher(similarity, found)) found = similarity;
    }
  }
  return found;
}
