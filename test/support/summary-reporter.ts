import type { Reporter, TestModule } from "vitest/node";

/**
 * Ends the run with the plain line `N passed, N failed`. A test file that could not be run at all, and a fault outside
 * any test, each count as one failed.
 */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], faults: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const passed = tests.filter((test) => test.result().state === "passed").length;
    const failed = tests.filter((test) => test.result().state === "failed").length;
    const broken = modules.filter((module) => module.errors().length > 0).length;
    const gates = process.env["SUNMAP_FAILED_GATES"] ?? "";
    if (gates !== "") process.stdout.write(`\nAlso failed, see above: ${gates}\n`);
    process.stdout.write(`${passed} passed, ${failed + broken + faults.length} failed\n`);
  }
}
