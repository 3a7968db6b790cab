import { availableParallelism } from "node:os";

import { defineConfig } from "vitest/config";

import { BrowserTestsFirst } from "./test/support/browser-tests-first.ts";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/postgres/lend-databases.ts"],
    reporters: ["default", "./test/support/summary-reporter.ts"],
    // Half of the tests wait for a browser or a process: one more worker than cores keeps all of them busy.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: BrowserTestsFirst },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
  },
});
