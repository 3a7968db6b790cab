import { readdirSync } from "node:fs";

import { expect, test } from "vitest";

import type { FactType } from "../../../../engine/core/model/formats.generated.ts";
import { formOf } from "../../../../engine/core/value/types/index.ts";

const TYPES: readonly FactType[] = [
  "boolean",
  "integer",
  "decimal",
  "money",
  "date",
  "dateTime",
  "enum",
  "string",
  "list",
];

/** Files beside the forms that two of them need: not forms themselves. */
const PARTS = ["index.ts", "money-unit.ts", "record.ts"];

test("every fact type has one form, in a file of its name", () => {
  const folder = readdirSync(new URL("../../../../engine/core/value/types/", import.meta.url));
  const forms = folder.filter((name) => !PARTS.includes(name));

  expect(forms).toHaveLength(9);
  expect(forms.toSorted()).toEqual(TYPES.map((type) => `${type.replace("dateTime", "date-time")}.ts`).toSorted());
  expect(TYPES.map((type) => formOf(type).type)).toEqual(TYPES);
});
