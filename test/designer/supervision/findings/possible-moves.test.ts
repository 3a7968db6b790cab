import { expect, test } from "vitest";

import { possibleMoves } from "../../../../designer/supervision/findings/possible-moves.ts";
import type { FindingState } from "../../../../engine/core/model/formats.generated.ts";
import { aFindingRecord } from "../a-finding-record.ts";

const moves = (state: FindingState, role: "monitorOffice" | "postHolder" = "monitorOffice") =>
  possibleMoves(aFindingRecord("one", { state }), role);

test.each([
  ["open", ["acknowledged", "dismissed"]],
  ["acknowledged", ["rectifying", "dismissed"]],
  ["rectifying", ["verified", "acknowledged", "dismissed"]],
  ["verified", ["closed"]],
  ["closed", []],
  ["withdrawn", []],
] as const)("from %s a finding goes on to %j", (state, next) => {
  expect(moves(state).map(({ to }) => to)).toEqual(next);
});

test("to be sent back is not called to be acknowledged", () => {
  expect(moves("rectifying")[1]?.label.zh).toBe("退回整改");
  expect(moves("open")[0]?.label.zh).toBe("签收");
});

test("only the monitoring office dismisses, and only with a reason; others are told why not", () => {
  expect(moves("open")[1]).toMatchObject({ needsReason: true, refusal: undefined });
  expect(moves("open", "postHolder")[1]?.refusal?.zh).toContain("监控办");
  expect(moves("open", "postHolder")[0]?.refusal).toBeUndefined();
});
