import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";

import type { Receipt } from "../model/formats.generated.ts";
import { fromBase64Url, toBase64Url } from "./base64-url.ts";
import { restoreHashes, shortenHashes } from "./shortened-hashes.ts";

/** Says which dictionary a compact receipt was made with, and is its first letter. */
const FORM = "1";

/** The most letters that are read: no QR code holds more, and what they unpack to stays small. */
const MOST_LETTERS = 4000;

/**
 * A receipt as short as it gets, for a QR code: without the evaluation, which judging the case again gives, and without the
 * personal part, which paper must not carry about; with short hashes, deflated, in letters that an address takes as they are.
 */
export function compactReceipt({ evaluation: _recomputed, personal: _sealed, ...receipt }: Receipt): string {
  const text = shortenHashes(JSON.stringify(receipt));
  return FORM + toBase64Url(deflateSync(strToU8(text), { level: 9, mem: 12, dictionary: DICTIONARY }));
}

/** The JSON value that was made compact; undefined for what is none. Whether it is a receipt is for its schema to say. */
export function readCompactReceipt(letters: string): unknown {
  if (!letters.startsWith(FORM) || letters.length > MOST_LETTERS) return undefined;
  const bytes = fromBase64Url(letters.slice(FORM.length));
  if (bytes === undefined) return undefined;
  try {
    const receipt: unknown = JSON.parse(restoreHashes(strFromU8(inflateSync(bytes, { dictionary: DICTIONARY }))));
    return receipt;
  } catch {
    return undefined;
  }
}

/** What stands in nearly every receipt, the most usual last. It must never be changed: a new one has a new `FORM`. */
const DICTIONARY = strToU8(
  [
    String.raw`","withheld":["`,
    String.raw`,"salt":"~`,
    String.raw`"openedAt\":\"2026-0","case":"{\"power\":\"","case":"{\"facts\":{\"`,
    String.raw`true,\"false,\"null,\"[]},\"events\":[{\"id\":\"step\":\"S1\",\"at\":\"2026-0T0:00:00+08:00\",\"person\":\"post\":\"`,
    String.raw`\"caseGrade\":null,\"evaluationDigest\":\"sha256:~\"monitoringGrade\":\"B\",\"C\",\"`,
    String.raw`\"verdict\":\"clear\"}"\"verdict\":\"remind\"}"\"verdict\":\"control\"}"\"verdict\":\"incomplete\"}"\"verdict\":\"stop\"}"`,
    String.raw`{"format":"sunmap/receipt/1","proof":{"format":"sunmap/record-proof/1","id":"ev-000000000`,
    String.raw`","head":"{\"askedBy\":null,\"at\":\"2026-","head":"{\"askedBy\":\"`,
    String.raw`T00:00:00+08:00\",\"caseDigest\":\"sha256:~\",\"caseGrade\":\"A\",\"evaluationDigest\":\"sha256:~`,
    String.raw`\",\"format\":2,\"id\":\"ev-000000000\",\"monitoringGrade\":\"A\",\"policy\":{\"digest\":\"sha256:~`,
    String.raw`\",\"version\":1},\"power\":\"\",\"previous\":\"~\",\"recordedAt\":\"2026-`,
    String.raw`+08:00\",\"seq\":,\"verdict\":\"`,
    String.raw`"},"index":,"size":,"path":["~","~"],"checkpoint":"sunmap/journal/`,
    String.raw`=\ntime 2026-Z\nprevious ~\n\n— sunmap/journal/","key":{"id":"","name":"sunmap/journal/","publicKey":"`,
  ].join(""),
);
