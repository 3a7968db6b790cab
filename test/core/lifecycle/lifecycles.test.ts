import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { checkLifecycle } from "../../../engine/core/lifecycle/check-lifecycle.ts";
import type { Lifecycle } from "../../../engine/core/lifecycle/lifecycle.ts";
import { LIFECYCLES } from "../../../engine/core/lifecycle/lifecycles.generated.ts";
import { transition, transitionsFrom } from "../../../engine/core/lifecycle/transition.ts";
import { FINDING_STATE_LABELS } from "../../../engine/core/model/supervision-labels.ts";
import { readDocument } from "../../../engine/core/schema/document-findings.ts";
import { repositoryRoot } from "../../../engine/files/repository-root.ts";

const FOLDER = join(repositoryRoot(), "rules", "lifecycles");
const files = readdirSync(FOLDER);
const all: readonly Lifecycle[] = Object.values(LIFECYCLES);

test("every life cycle of the domain model has its file", () => {
  expect(files.map((name) => name.replace(".json", "")).toSorted()).toEqual([
    "accountability-action",
    "alert",
    "assessment",
    "case",
    "disclosure",
    "finding",
    "map-version",
    "power-item",
    "risk-point",
    "risk-rule",
  ]);
});

test.each(files)("%s has the form of its schema and nothing is wrong with its meaning", (file) => {
  const reading = readDocument("Lifecycle", JSON.parse(readFileSync(join(FOLDER, file), "utf8")), file);

  expect(reading).toMatchObject({ ok: true });
  if (reading.ok) expect([`${reading.document.name}.json`, checkLifecycle(reading.document)]).toEqual([file, []]);
});

describe.each(all.map((lifecycle) => [lifecycle.name, lifecycle] as const))("%s", (_name, lifecycle) => {
  const everybody = [...new Set(lifecycle.transitions.flatMap(({ roles = [] }) => roles))];

  test("an act leads where its transition says, when somebody of its roles does it and everything holds", () => {
    for (const { act, from, to } of lifecycle.transitions)
      for (const state of from)
        expect(transition(lifecycle, state, act, { roles: everybody, holds: () => true })).toEqual({ ok: true, to });
  });

  test("an act that is for somebody else is refused", () => {
    for (const { act, from, roles } of lifecycle.transitions)
      for (const state of from)
        expect(transition(lifecycle, state, act, { roles: ["trainer"], holds: () => true }).ok).toBe(
          roles === undefined,
        );
  });

  test("an act is refused for each single requirement that does not hold, which is named in both languages", () => {
    for (const { act, from, requires = [] } of lifecycle.transitions)
      for (const lacking of requires) {
        const given = { roles: everybody, holds: (name: string) => name !== lacking };
        const words = lifecycle.requirements.find(({ name }) => name === lacking)?.missing;
        for (const state of from)
          expect(transition(lifecycle, state, act, given)).toEqual({
            ok: false,
            why: "requirement",
            missing: [lacking],
            reason: words,
          });
      }
  });

  test("no other act is possible in a state than those of its transitions", () => {
    const acts = [...new Set(lifecycle.transitions.map(({ act }) => act)), "fly"];
    for (const { name: state } of lifecycle.states) {
      const possible = transitionsFrom(lifecycle, state).map(({ act }) => act);
      for (const act of acts.filter((one) => !possible.includes(one)))
        expect(transition(lifecycle, state, act, { roles: everybody, holds: () => true })).toMatchObject({
          ok: false,
          why: "act",
        });
    }
  });
});

test("everything that is missing is told at once", () => {
  const given = { roles: ["monitorOffice"], holds: () => false };

  expect(transition(LIFECYCLES["map-version"], "round3", "return", given)).toMatchObject({
    missing: ["otherThanEditor", "reason"],
    reason: {
      zh: "编制人员不得审核自己的草稿；须写明理由",
      en: "who edited the draft must not review it; it needs a reason",
    },
  });
});

test("an act that does not follow and an act for others are told in words", () => {
  const given = { roles: ["reviewer"], holds: () => true };

  expect(transition(LIFECYCLES["map-version"], "draft", "approve", given)).toMatchObject({
    reason: { zh: "“草稿”状态下不能“批准”", en: "“approve” does not follow “draft”" },
  });
  expect(transition(LIFECYCLES["map-version"], "round1", "approve", given)).toMatchObject({
    reason: { zh: "只有监控办可以这样做", en: "this is only for: monitoring office" },
  });
});

test("a version goes through three rounds and comes into force, and only the system takes it there", () => {
  const given = { roles: ["policyEditor", "reviewer", "monitorOffice", "system"], holds: () => true };
  const acts = ["submit", "advance", "advance", "advance", "approve", "pilot", "publish", "takeEffect", "supersede"];
  let state: (typeof LIFECYCLES)["map-version"]["states"][number]["name"] = "draft";
  const passed = acts.map((act) => {
    const passage = transition(LIFECYCLES["map-version"], state, act, given);
    if (passage.ok) state = passage.to;
    return state;
  });

  expect(passed).toEqual([
    "submitted",
    "round1",
    "round2",
    "round3",
    "approved",
    "piloting",
    "scheduled",
    "inForce",
    "superseded",
  ]);
});

test("the states of findings are called in pages as in their life cycle", () => {
  expect(Object.fromEntries(LIFECYCLES.finding.states.map(({ name, title }) => [name, title]))).toEqual(
    FINDING_STATE_LABELS,
  );
});
