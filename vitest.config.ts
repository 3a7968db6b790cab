import { availableParallelism } from "node:os";

import { defineConfig } from "vitest/config";

import { BrowserTestsFirst } from "./test/support/browser-tests-first.ts";

/** Tests of pure functions and of parts in memory: they leave nothing behind, so that one process may run many of them. */
const PURE = [
  "access",
  "audit",
  "cases",
  "core",
  "designer/rules",
  "designer/supervision",
  "evaluation",
  "logs",
  "policies",
  "review",
  "rules",
].map((part) => `test/${part}/**/*.test.ts`);

export default defineConfig({
  test: {
    globalSetup: ["test/support/postgres/lend-databases.ts"],
    reporters: ["default", "./test/support/summary-reporter.ts"],
    // Half of the tests wait for a browser or a process: with one worker a core, half of the machine would be idle.
    maxWorkers: availableParallelism() * 2,
    sequence: { sequencer: BrowserTestsFirst },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
    projects: [
      { extends: true, test: { name: "pure", include: PURE, isolate: false } },
      { extends: true, test: { name: "whole", include: ["test/**/*.test.ts"], exclude: PURE } },
    ],
  },
});
