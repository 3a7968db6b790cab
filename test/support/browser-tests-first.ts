import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Begins with the tests in the browser, which take longest: left for the end, they would run alone. */
export class BrowserTestsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- it is the sequencer that sorts, not an array
    const inOrder = await super.sort(files);
    return [...inOrder.filter(isInBrowser), ...inOrder.filter((file) => !isInBrowser(file))];
  }
}

function isInBrowser({ moduleId }: TestSpecification): boolean {
  return moduleId.includes("/test/e2e/");
}
