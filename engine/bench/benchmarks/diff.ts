import { diffPolicies } from "../../core/diff/diff-policies.ts";
import type { PolicyVersion } from "../../core/diff/policy-version.ts";
import { readPolicyVersion } from "../../core/diff/read-policy-version.ts";
import { readPolicy } from "../../core/schema/read-policy.ts";
import { readPolicyFolder } from "../../files/read-policy-folder.ts";
import { repositoryRoot } from "../../files/repository-root.ts";
import type { Benchmark, Cell } from "../benchmark.ts";
import { microsecondsByTurns, type Timing } from "../measure.ts";
import { longMap, type LongMapChange } from "../packs/long-map.ts";
import { TYPICAL_POWER } from "../typical-cases.ts";

/** Compares two versions of a power whose maps have many steps, with little or everything changed between them. */
export const diff: Benchmark = {
  name: "diff",
  title: "Semantic diff of two versions of a power",
  run: async ({ pace, progress }) => {
    const rows: Cell[][] = [];
    for (const steps of STEPS[pace]) {
      const before = await versionWith(longMap(steps, "none"));
      for (const change of CHANGES) {
        progress(`${steps} steps, ${change}`);
        const after = await versionWith(longMap(steps, change));
        const told = diffPolicies(before, after, DAY).changes.length;
        const timing = pace === "quick" ? QUICK : NORMAL;
        const [microseconds = Number.NaN] = await microsecondsByTurns(
          [{ name: change, call: () => diffPolicies(before, after, DAY) }],
          timing,
        );
        rows.push([steps, change, told, microseconds / 1000, process.resourceUsage().maxRSS / 1000]);
      }
    }
    return {
      columns: ["steps", "changed", "changes told", "ms", "peak MB"],
      rows,
      notes: [
        "Each step has a control point, a risk, a limit and evidence; the documents are those of highway tendering. Both versions were read before.",
        "`peak MB`: the most that this whole process held so far, both versions and the code included.",
      ],
    };
  },
};

const CHANGES: readonly LongMapChange[] = ["none", "a tenth of the steps", "every place", "every id"];
const STEPS = { quick: [50], normal: [50, 500], long: [50, 500, 2000] } as const;
const DAY = "2026-09-18";
const QUICK: Timing = { warmUp: 20, turn: 10, turns: 3 };
const NORMAL: Timing = { warmUp: 2_000, turn: 500, turns: 9 };

async function versionWith(mapXml: string): Promise<PolicyVersion> {
  const { powers, library } = await readPolicyFolder(repositoryRoot());
  const documents = powers.find(({ id }) => id === TYPICAL_POWER)?.documents;
  const source = documents && readPolicy({ ...documents, library }).source;
  const reading = source && (await readPolicyVersion(source, mapXml));
  if (reading?.ok !== true) throw new Error("the typical power or the long map cannot be read");
  return reading.version;
}
