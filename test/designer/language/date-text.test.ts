// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from "vitest";

import { dateText, readDateText } from "../../../designer/language/date-text.ts";
import { language } from "../../../designer/language/language.ts";

afterEach(() => {
  language.value = "zh";
});

describe("a day is written as the language of the page writes it", () => {
  test.each([
    ["zh", "2026-09-08", "2026年9月8日"],
    ["en", "2026-09-08", "8 Sept 2026"],
    ["zh", "2026-09-08T09:30", "2026年9月8日 09:30"],
    ["en", "2026-09-08T09:30", "8 Sept 2026, 09:30"],
    ["zh", "", ""],
    ["zh", "soon", "soon"],
    ["zh", "2026-02-30", "2026-02-30"],
  ] as const)("in %s %s is %s", (spoken, day, text) => {
    language.value = spoken;

    expect(dateText(day)).toBe(text);
  });

  test("and is read again from what it writes, every day of a year and both languages", () => {
    for (const spoken of ["zh", "en"] as const) {
      language.value = spoken;
      for (let at = Date.UTC(2028, 0, 1); at < Date.UTC(2029, 0, 1); at += 86_400_000) {
        const day = new Date(at).toISOString().slice(0, 10);
        expect(readDateText(dateText(day), false)).toBe(day);
        expect(readDateText(dateText(`${day}T23:59`), true)).toBe(`${day}T23:59`);
      }
    }
  });
});

describe("what a person wrote is read", () => {
  test.each([
    ["2026-9-8", "2026-09-08"],
    ["2026/09/08", "2026-09-08"],
    ["2026.9.8", "2026-09-08"],
    ["20260908", "2026-09-08"],
    ["2026 年 9 月 8 日", "2026-09-08"],
    ["2026年9月8", "2026-09-08"],
    ["8/9/2026", "2026-09-08"],
    ["8 September 2026", "2026-09-08"],
    ["sep 8, 2026", "2026-09-08"],
    ["29 Feb 2028", "2028-02-29"],
    ["29 Feb 2027", undefined],
    ["2026-13-01", undefined],
    ["8 Foo 2026", undefined],
    ["tomorrow", undefined],
    ["2026-09-08 09:30", undefined],
  ])("%s", (text, day) => {
    expect(readDateText(text, false)).toBe(day);
  });

  test.each([
    ["2026-9-8 9:30", "2026-09-08T09:30"],
    ["2026年9月8日 09：30", "2026-09-08T09:30"],
    ["8 Sep 2026, 23:59", "2026-09-08T23:59"],
    ["2026-09-08", "2026-09-08T00:00"],
    ["2026-09-08 24:00", undefined],
    ["2026-09-08 09:60", undefined],
  ])("with its time: %s", (text, minute) => {
    expect(readDateText(text, true)).toBe(minute);
  });
});
