import type { CheckFinding } from "../core/check/check-finding.ts";
import type { PolicyInput } from "../core/compile/policy-source.ts";
import type { ExampleCase } from "../core/model/formats.generated.ts";
import type { SupervisionDocuments } from "../core/supervision/read-supervision.ts";

/** A policy repository on disk, read as it is: `rules/` and `examples/`, one folder a power. */
export type PolicyFolder = {
  readonly library: PolicyInput["library"];
  readonly powers: readonly PowerFolder[];
  /** How its cases are supervised; undefined where the folder leaves that to the product. */
  readonly supervision: SupervisionDocuments | undefined;
  /** What could not be read at all: files that are no JSON, names that differ from their files. */
  readonly findings: readonly CheckFinding[];
};

/** The documents of one power, unread: the compiler tells everything that is wrong with them. */
export type PowerFolder = {
  readonly id: string;
  readonly documents: Omit<PolicyInput, "library" | "map" | "versions">;
  /** BPMN XML, or undefined if there is no map. */
  readonly mapXml: string | undefined;
  readonly cases: readonly ExampleCase[];
};
