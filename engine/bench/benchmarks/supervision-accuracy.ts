import type { SupervisionCode } from "../../core/model/formats.generated.ts";
import { accuracyOf, sumOf, type CodeScore, type Difference } from "../../simulate/accuracy.ts";
import type { Benchmark, Cell } from "../benchmark.ts";
import { examplePlans } from "../example-plans.ts";

/** How much of what was planted in cases supervision finds, and how much of what it finds was planted. */
export const supervisionAccuracy: Benchmark = {
  name: "supervision-accuracy",
  title: "Supervision: what was planted in cases against what is found in them",
  run: async ({ pace, progress }) => {
    const cases = pace === "quick" ? 40 : pace === "normal" ? 2_000 : 20_000;
    const settings = {
      seed: 20_240_108,
      cases,
      deviations: 0.6,
      firstDay: "2023-01-02",
      days: 600,
      batches: Math.min(cases / 20, 100),
    };
    const codes = new Map<SupervisionCode, { readonly score: CodeScore; readonly maps: number }>();
    const differences: string[] = [];
    const figures = { maps: 0, cases: 0, wrongFitness: 0, bounded: 0 };
    for (const { power, plan } of await examplePlans()) {
      progress(power);
      const accuracy = accuracyOf(plan, settings, NOW);
      for (const [code, score] of accuracy.codes) {
        const known = codes.get(code);
        codes.set(code, { score: sumOf(known?.score, score), maps: (known?.maps ?? 0) + 1 });
      }
      figures.maps += 1;
      figures.cases += accuracy.cases;
      figures.wrongFitness += accuracy.wrongFitness.length;
      figures.bounded += accuracy.bounded.length;
      differences.push(...accuracy.differences.map((difference) => describe(power, difference)));
    }
    return {
      columns: ["code", "maps", "planted", "found", "at its step", "elsewhere", "recall", "precision"],
      rows: [...codes].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([code, known]) => rowOf(code, known)),
      notes: [
        `${figures.cases.toLocaleString("en-US")} cases of ${figures.maps} maps, six in ten with something wrong on purpose, always the same ones; judged by what is drawn on the map, with the costs by grade.`,
        "Elsewhere: found with its code at another step, in an explanation of the case that costs as much. Such a plant counts as found. A deviation that has a cheaper explanation, or one as cheap under another code, is never planted.",
        `Fitness is 1 exactly where no deviation from the flow was planted, in ${(figures.cases - figures.wrongFitness).toLocaleString("en-US")} of the cases.`,
        `The search for the cheapest explanation came to its bound in ${figures.bounded} more cases, whose reports say so: they are not counted.`,
        "BATCH counts the cases of a batch.",
        ...differences.slice(0, TOLD),
      ],
    };
  },
};

const NOW = "2026-12-31T00:00:00+08:00";
const TOLD = 20;

function rowOf(code: SupervisionCode, { score, maps }: { readonly score: CodeScore; readonly maps: number }): Cell[] {
  const { planted, found, hits, elsewhere } = score;
  return [code, maps, planted, found, hits - elsewhere, elsewhere, share(hits, planted), share(hits, found)];
}

/** Of none there is no share. */
function share(part: number, whole: number): Cell {
  return whole === 0 ? "–" : part / whole;
}

function describe(power: string, { case: id, missed, unplanted }: Difference): string {
  const parts = [...missed.map((code) => `${code} missed`), ...unplanted.map((code) => `${code} not planted`)];
  return `${power} ${id}: ${parts.join(", ")}`;
}
