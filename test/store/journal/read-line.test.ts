import { hash } from "node:crypto";

import { expect, test } from "vitest";

import { inspectLine, readRecord } from "../../../engine/store/journal/read-line.ts";
import { GENESIS } from "../../../engine/store/chain/seal.ts";

const CASE = '{"facts":{"reason":"购房"}}';
const EVALUATION = '{"verdict":"stop","findings":[{"message":"超过上限"}]}';

test.each([
  ["counted in letters, as the first journals did", `"caseLength":${CASE.length}`],
  ["counted in bytes", `"caseBytes":${Buffer.byteLength(CASE)}`],
])("a record whose case is %s gives its case and its evaluation byte by byte", (_words, length) => {
  const line = aLine(length);

  const record = readRecord(line);

  expect([record?.caseJson.toString(), record?.evaluationJson.toString()]).toEqual([CASE, EVALUATION]);
  expect(record).toMatchObject({ format: 1, policy: null, askedBy: null, head: Buffer.from(record?.hash ?? "") });
});

test("a record that does not say how long its case is is none", () => {
  expect(inspectLine(aLine('"caseWords":3'))).toMatchObject({ sound: false, fault: "notARecord" });
});

function aLine(length: string): Buffer {
  const content =
    `{"seq":1,"previous":"${GENESIS}","id":"ev-000000000001","recordedAt":"2026-09-18T01:30:00.000Z",` +
    `"power":"p","at":"2026-09-18T09:30:00+08:00","verdict":"stop","caseGrade":"A","monitoringGrade":"A",` +
    `${length},"case":${CASE},"evaluation":${EVALUATION}`;
  return Buffer.from(`${content},"hash":"${hash("sha256", content, "hex")}"}`);
}
