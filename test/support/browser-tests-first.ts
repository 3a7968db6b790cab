import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Begins with the tests in the browser, which take longest: left for the end, they would run alone. */
export class BrowserTestsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const inBrowser = ({ moduleId }: TestSpecification): boolean => moduleId.includes("/test/e2e/");
    return [...sorted.filter(inBrowser), ...sorted.filter((file) => !inBrowser(file))];
  }
}
