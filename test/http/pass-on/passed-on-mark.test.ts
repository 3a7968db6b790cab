import { expect, test } from "vitest";

import { markOf, PASSED_ON, readMark } from "../../../engine/http/pass-on/passed-on-mark.ts";

const NOW = Date.UTC(2026, 10, 26);
const SECRET = "what only our processes know";
const ASKED = { method: "POST", url: "/api/v1/cases" };
const SAID = { client: "2001:db8::7", times: 2 };
const MARK = markOf(ASKED, SAID, SECRET, NOW);

function read(mark: string, change: Partial<typeof ASKED> = {}, { secret = SECRET, now = NOW } = {}) {
  return readMark({ ...ASKED, ...change, headers: { [PASSED_ON]: mark } }, secret, now);
}

test("what a process says of a request is read by another that knows the secret", () => {
  expect(read(MARK)).toEqual(SAID);
  expect(read(markOf(ASKED, { client: "", times: 0 }, SECRET, NOW))).toEqual({ client: "", times: 0 });
});

test.each([
  ["another client", read(MARK.replace("db8::7", "db8::8"))],
  ["another number of times", read(MARK.replace(" 2 ", " 1 "))],
  ["a later time", read(MARK.replace(/^\d+/, String(NOW + 1)))],
  ["another method", read(MARK, { method: "PUT" })],
  ["another address", read(MARK, { url: "/api/v1/events" })],
  ["another secret", read(MARK, {}, { secret: "guessed" })],
  ["no secret at all, which anybody could know", read(markOf(ASKED, SAID, "", NOW), {}, { secret: "" })],
  ["a time long ago", read(MARK, {}, { now: NOW + 600_000 })],
  ["no seal", read(MARK.split(" ").slice(0, 3).join(" "))],
  ["nonsense", read("x")],
])("with %s it says nothing", (_name, said) => {
  expect(said).toBeUndefined();
});
