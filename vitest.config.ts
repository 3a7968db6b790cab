import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/postgres/lend-databases.ts"],
    reporters: ["default", "./test/support/summary-reporter.ts"],
    // Half of the tests wait for a browser or a process; Vitest itself would leave one core idle.
    maxWorkers: "100%",
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
  },
});
