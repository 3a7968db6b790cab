import { expect, test } from "vitest";

import { subjectParts } from "../../../designer/audit/subject-parts.ts";

test("an address tells the power and the last thing that it names", () => {
  expect(subjectParts({ subject: "/api/v1/powers/land/rules/a-rule" })).toEqual({ power: "land", item: "a-rule" });
  expect(subjectParts({ subject: "/api/v1/cases/HF-1/closing" })).toEqual({ item: "HF-1" });
  expect(subjectParts({ subject: "/api/v1/findings/f-1/orders/o-1/reply" })).toEqual({ finding: "f-1", item: "o-1" });
});

test("what was made is told by its address, else by its id", () => {
  expect(
    subjectParts({ subject: "/api/v1/cases", details: { created: "/api/v1/cases/a%2Fb", power: "land" } }),
  ).toEqual({ power: "land", made: "a/b" });
  expect(subjectParts({ subject: "/api/v1/people", details: { person: "li-min" } })).toEqual({ made: "li-min" });
});

test("an address that nothing can be made of is no fault", () => {
  expect(subjectParts({ subject: "/" })).toEqual({});
  expect(subjectParts({ subject: "/api/v1/powers/%E0%A4%A/map" })).toEqual({ power: "%E0%A4%A", item: "%E0%A4%A" });
  expect(subjectParts({ subject: "/api/v1/account/password", details: { version: "3", power: 4 } })).toEqual({
    item: "password",
  });
});
