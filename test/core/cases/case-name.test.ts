import { describe, expect, test } from "vitest";

import { caseName } from "../../../engine/core/cases/case-name.ts";
import { readDocument } from "../../../engine/core/schema/document-findings.ts";

const NONE: ReadonlySet<string> = new Set();

function nameOf(en: string, zh = "案件", romanise?: (chinese: string) => string): string {
  return caseName({ zh, en }, NONE, romanise);
}

describe("the name of an example case", () => {
  test.each([
    ["A bond of 10.01% is over the cap", "a-bond-of-10-01-percent-is-over-the-cap"],
    ["61 working days — the applicant’s own delay", "61-working-days-the-applicants-own-delay"],
    ["Café & Bar", "cafe-and-bar"],
    ["  Two  bids!  ", "two-bids"],
    ["ＡＢＣ", "abc"],
    ["../../etc/passwd", "etc-passwd"],
  ])("%j is %s", (title, name) => {
    expect(nameOf(title)).toBe(name);
  });

  test("of a title without Latin words is its Chinese as it is written in letters, or just that it is a case", () => {
    expect(nameOf("两家投标", "两家投标", () => "liang jia tou biao")).toBe("liang-jia-tou-biao");
    expect(nameOf("两家投标", "两家投标")).toBe("case");
    expect(nameOf("", "", () => "……")).toBe("case");
  });

  test("ends with a whole word, and takes a number when it stands already", () => {
    const long = nameOf("very ".repeat(50));

    expect(long).toBe(`very${"-very".repeat(21)}`);
    expect(caseName({ zh: "案件", en: "Two bids" }, new Set(["two-bids"]))).toBe("two-bids-2");
    expect(caseName({ zh: "案件", en: "Two bids" }, new Set(["two-bids", "two-bids-2", "two-bids-3"]))).toBe(
      "two-bids-4",
    );
  });

  test.each(["x".repeat(500), "word ".repeat(40), "ǅ ﬃ ½", "a-b_c", "İstanbul", "é"])("is always one: %j", (title) => {
    const taken = new Set([nameOf(title)]);
    const names = [nameOf(title), caseName({ zh: "案件", en: title }, taken)];

    expect(names.map((name) => readDocument("Slug", name, "name").ok)).toEqual([true, true]);
  });
});
