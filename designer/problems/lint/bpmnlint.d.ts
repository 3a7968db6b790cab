/** What we use of bpmnlint, which ships no types for its parts. */
declare module "bpmnlint" {
  import type { ModdleElement } from "bpmn-moddle";

  export type RuleFactory = (options?: unknown) => unknown;

  export class Linter {
    constructor(options: {
      readonly resolver: {
        resolveRule(packageName: string, rule: string): RuleFactory | undefined;
        resolveConfig(packageName: string, config: string): object | undefined;
      };
    });
    lint(
      definitions: ModdleElement,
      config: { readonly rules: Readonly<Record<string, "warn" | "error">> },
    ): Promise<
      Readonly<Record<string, readonly { readonly id?: string; readonly message: string; readonly category: string }[]>>
    >;
  }
}

declare module "bpmnlint/config/recommended.js" {
  const config: { readonly rules: Readonly<Record<string, "warn" | "error">> };
  export default config;
}

declare module "bpmnlint/rules/*.js" {
  import type { RuleFactory } from "bpmnlint";

  const factory: RuleFactory;
  export default factory;
}
