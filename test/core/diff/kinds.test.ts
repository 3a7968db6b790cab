import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { GRAVITIES } from "../../../engine/core/diff/gravity.ts";
import { THING_KINDS } from "../../../engine/core/diff/kinds/index.ts";
import { PROJECT_ROOT } from "../../support/source-files.ts";

type Schema = {
  readonly $defs: {
    readonly Change: { readonly properties: Readonly<Record<"kind" | "gravity", { enum: string[] }>> };
  };
};

const SCHEMA: Schema = JSON.parse(readFileSync(join(PROJECT_ROOT, "rules/schemas/policy-diff.schema.json"), "utf8"));

test("every kind of thing of the format is compared, each once", () => {
  expect(THING_KINDS.map(({ kind }) => kind).toSorted()).toEqual(SCHEMA.$defs.Change.properties.kind.enum.toSorted());
});

test("the gravities are those of the format, in its order", () => {
  expect(GRAVITIES).toEqual(SCHEMA.$defs.Change.properties.gravity.enum);
});
