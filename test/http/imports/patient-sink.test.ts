import { expect, test } from "vitest";

import { SunmapError, type ErrorCode } from "../../../engine/core/errors.ts";
import { patientSink } from "../../../engine/http/imports/patient-sink.ts";
import type { ImportedCase, ImportSink } from "../../../engine/logs/import/import-sink.ts";

const FOUND: ImportedCase = { id: "c-1", power: "land-approval", attributes: {}, events: [], finished: false };

/** A sink that refuses so many times. */
function aSink(code: ErrorCode, times: number): ImportSink & { readonly asked: () => number } {
  let asked = 0;
  return {
    take: async () => {
      asked += 1;
      if (asked <= times) throw new SunmapError(code, {});
      return { accepted: 1, repeated: 0 };
    },
    refusal: () => undefined,
    asked: () => asked,
  };
}

test("a case waits until the process may write, and is taken then", async () => {
  expect(await patientSink(aSink("REGISTER_ELSEWHERE", 2), () => false).take(FOUND)).toMatchObject({ accepted: 1 });
  expect(await patientSink(aSink("STORE_UNAVAILABLE", 1), () => false).take(FOUND)).toMatchObject({ accepted: 1 });
});

test("nothing is waited for that will not pass, or when the service stops", async () => {
  const [conflict, elsewhere] = [aSink("EVENT_CONFLICT", 9), aSink("REGISTER_ELSEWHERE", 9)];

  await expect(patientSink(conflict, () => false).take(FOUND)).rejects.toMatchObject({ code: "EVENT_CONFLICT" });
  await expect(patientSink(elsewhere, () => true).take(FOUND)).rejects.toMatchObject({ code: "REGISTER_ELSEWHERE" });
  expect([conflict.asked(), elsewhere.asked()]).toEqual([1, 1]);
});
