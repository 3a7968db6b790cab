import { availableParallelism } from "node:os";

import { defineConfig } from "vitest/config";

import { BrowserTestsFirst } from "./test/support/browser-tests-first.ts";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/lending/lend-databases.ts", "test/support/lending/lend-seeded-folder.ts"],
    reporters: ["default", "./test/support/summary-reporter.ts"],
    // Tests leave nothing behind, so that a process runs many files and loads what they share once: half of the time of a run.
    isolate: false,
    // Many tests wait for a browser or a process: one worker more than there are cores leaves no core idle.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: BrowserTestsFirst },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
  },
});
