import { createRequire } from "node:module";

import { BpmnModdle, type ModdleElement } from "bpmn-moddle";

type Report = { readonly id?: string; readonly message: string };
type Linter = { readonly lint: (root: ModdleElement) => Promise<Readonly<Record<string, readonly Report[]>>> };

const require = createRequire(import.meta.url);

/** What bpmnlint's recommended rules, warnings included, say about a map: `S1: Element is missing label/name`. */
export async function lintMap(xml: string): Promise<string[]> {
  const { rootElement } = await new BpmnModdle().fromXML(xml);
  const reports = Object.values(await recommendedLinter().lint(rootElement)).flat();
  return reports.map(({ id = "", message }) => `${id}: ${message}`);
}

/** bpmnlint ships no types. */
function recommendedLinter(): Linter {
  const bpmnlint: { Linter: new (options: unknown) => Linter } = require("bpmnlint");
  const NodeResolver: new (options: unknown) => unknown = require("bpmnlint/lib/resolver/node-resolver");
  return new bpmnlint.Linter({ config: { extends: "bpmnlint:recommended" }, resolver: new NodeResolver({}) });
}
