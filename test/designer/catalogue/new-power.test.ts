import { describe, expect, test } from "vitest";

import {
  asNewPower,
  blankPower,
  idFrom,
  identityFaults,
  organsOf,
  type PowerIdentity,
} from "../../../designer/catalogue/new-power.ts";
import { readDocument } from "../../../engine/core/schema/document-findings.ts";
import { aPower } from "../../support/a-policy.ts";
import { someDocuments } from "../workspace/saving/some-documents.ts";

const identity: PowerIdentity = {
  id: "road-permit",
  title: { zh: "占道许可", en: "Road permit" },
  organ: { id: "city-office", title: { zh: "城管局", en: "City office" }, level: "city" },
  type: "licence",
  baselineGrade: "C",
};

describe("a new power", () => {
  test("that begins blank is a power in good form, in force from today", () => {
    const { power, rules } = blankPower(identity, "<map/>", "2026-11-25");

    expect(readDocument("Power", power, "power")).toEqual({ ok: true, document: power });
    expect(power.effective).toEqual({ from: "2026-11-25" });
    expect(rules).toEqual([]);
  });

  test("that is a copy has its own identity and no row of the study", () => {
    const copied = someDocuments({ power: aPower({ ref: "EX01" }) });

    const { power, rules } = asNewPower(copied, identity);

    expect(power).toMatchObject(identity);
    expect("ref" in power).toBe(false);
    expect(rules).toBe(copied.rules);
  });
});

test.each([
  ["Road permit", "road-permit"],
  ["  Élan & Co. (2nd)  ", "e-lan-co-2nd"],
  ["占道许可", ""],
])("the title %j gives the id %j", (title, id) => {
  expect(idFrom(title)).toBe(id);
});

describe("an identity", () => {
  test("that is complete and free has no fault", () => {
    expect(identityFaults(identity, [])).toEqual([]);
  });

  test("with several faults tells all of them", () => {
    const faulty = { ...identity, id: "Road Permit", title: { zh: " ", en: "" } };

    expect(identityFaults(faulty, [])).toEqual(["idWrong", "titleZh", "titleEn"]);
  });

  test("whose id is taken is told", () => {
    expect(identityFaults(identity, [{ id: "road-permit", state: "retired" }])).toEqual(["idTaken"]);
  });
});

test("each organ can be chosen once", () => {
  const power = aPower();

  expect(
    organsOf([
      { id: "a", state: "active", power },
      { id: "b", state: "draft", power },
      { id: "c", state: "active" },
    ]),
  ).toEqual([power.organ]);
});
