// @vitest-environment happy-dom
import { beforeEach, expect, test } from "vitest";

import { navigate } from "../../../designer/app/location.ts";
import { addressWith, asked, findingsAddress } from "../../../designer/supervision/filters.ts";

beforeEach(() => navigate("/supervision?power=school-building&grade=A&from=2026-09-01"));

test("days are asked for as the instants at which they begin and end in Shanghai", () => {
  const query = new URLSearchParams("from=2026-09-01&to=2026-09-02&code=BATCH&state=");

  expect(asked(query, ["from", "to", "code", "state"])).toEqual({
    from: "2026-09-01T00:00:00+08:00",
    to: "2026-09-02T23:59:59+08:00",
    code: "BATCH",
  });
});

test("what leads on keeps the filters of the page, with its own in their place", () => {
  expect(addressWith("/cases", { grade: "", code: "BATCH" })).toBe(
    "/cases?power=school-building&from=2026-09-01&code=BATCH",
  );
});

test("the days on which cases were opened are not those of their findings, so these are not kept", () => {
  expect(findingsAddress({ tier: "monitorOffice" })).toBe("/findings?power=school-building&grade=A&tier=monitorOffice");
});
