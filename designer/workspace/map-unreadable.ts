import type { CheckFinding } from "../../engine/core/check/check-finding.ts";

/** A power that cannot be opened because its map cannot be shown. */
export class MapUnreadable extends Error {
  /** Why, with the next step. */
  readonly findings: readonly CheckFinding[];
  /** The map as it is kept, to be mended elsewhere. */
  readonly map: string;

  constructor(findings: readonly CheckFinding[], map: string) {
    super(findings.map(({ message }) => message.en).join("\n"));
    this.name = "MapUnreadable";
    this.findings = findings;
    this.map = map;
  }
}
