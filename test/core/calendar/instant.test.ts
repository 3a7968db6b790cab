import fc from "fast-check";
import { expect, test } from "vitest";

import { instantOf } from "../../../engine/core/calendar/instant.ts";
import schema from "../../../rules/schemas/date-time.schema.json" with { type: "json" };

const FORM = new RegExp(schema.pattern);
const two = (number: number): string => String(number).padStart(2, "0");

test("an instant is read exactly when the format `date-time` takes it and its day exists", () => {
  const sound = fc.constantFrom("00", "01", "02", "04", "12", "23", "28", "29", "30", "31", "59");
  const part = fc.oneof(
    { weight: 9, arbitrary: sound },
    { weight: 1, arbitrary: fc.constantFrom("", "x", "3", "60", "000") },
  );
  const offset = fc.constantFrom("Z", "Z", "+08:00", "-23:59", "+24:00", "+0800", "", "z");
  const fraction = fc.constantFrom("", "", "", ".1", ".123", ".1234", ".");
  const second = fc.oneof(
    fc.constant(""),
    part.map((text) => `:${text}`),
  );
  const written = fc
    .tuple(fc.constantFrom("2023", "2024", "99", "1900"), part, part, part, part, second, fraction, offset)
    .map(([year, month, day, hour, minute, ...rest]) => `${year}-${month}-${day}T${hour}:${minute}${rest.join("")}`);
  fc.assert(
    fc.property(written, (text) => {
      const [date = ""] = text.split("T");
      const day = new Date(`${date}T00:00:00Z`);
      const exists = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
      expect(instantOf(text)).toBe(FORM.test(text) && exists ? Date.parse(text) : Number.NaN);
    }),
    { numRuns: 20_000 },
  );
});

test("instants of all years with four digits and all offsets are those of the engine", () => {
  const instants = fc.date({
    min: new Date("0001-01-02T00:00:00Z"),
    max: new Date("9999-12-30T00:00:00Z"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(instants, fc.integer({ min: -1439, max: 1439 }), (date, minutes) => {
      const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, -1);
      const size = Math.abs(minutes);
      const text = `${local}${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
      expect(instantOf(text)).toBe(date.getTime());
    }),
    { numRuns: 5_000 },
  );
});
