/** `npm run bench:designer`: measures the designer in the browser with a large power and with one of the ten. */
import { renderTable } from "../../../engine/bench/render-table.ts";
import { median } from "../../../engine/bench/measure.ts";
import { describeMachine } from "../../../engine/bench/machine.ts";
import { largePower } from "../../support/large-power/large-power.ts";
import { aDesigner } from "../a-designer.ts";
import { firstLoad } from "./first-load.ts";
import { measurePower, type Figures } from "./measure-power.ts";

const RUNS = Number(process.argv[2] ?? 5);
const POWERS = [
  { power: "highway-tendering", step: "S1", rule: "bid-deposit-over-cap" },
  { power: "large-power", step: "step204", rule: "rule-0001" },
] as const;

const designer = await aDesigner();
try {
  await post(designer.address, largePower());
  const loads = [await firstLoad(designer, "gzip"), await firstLoad(designer, "br")];
  const figures = POWERS.map((): Figures[] => []);
  // The powers take turns, so that a disturbance of the machine meets both.
  for (let run = 0; run < RUNS; run++) {
    for (const [index, subject] of POWERS.entries()) {
      process.stderr.write(`run ${run + 1} of ${RUNS}: ${subject.power}\n`);
      figures[index]?.push(await measurePower(designer, subject));
    }
  }
  const names = Object.keys(figures[0]?.[0] ?? {});
  const rows = names.map((name) => [
    name,
    ...figures.map((runs) => median(runs.map((run) => run[name] ?? Number.NaN))),
  ]);
  const notes = [
    ...loads.map(
      ({ encoding, bytes, requests }) => `First load of \`/\` with ${encoding}: ${bytes} bytes, ${requests} requests.`,
    ),
    `Milliseconds, medians of ${RUNS} runs, each in a new browser window on a page that remembers nothing.`,
  ];
  const table = renderTable({ columns: ["ms", ...POWERS.map(({ power }) => power)], rows, notes });
  process.stdout.write(`${table}\n\n${describeMachine(new Date().toISOString().slice(0, 10))}\n`);
} finally {
  await designer.close();
}

async function post(address: string, documents: unknown): Promise<void> {
  const answer = await fetch(`${address}/api/v1/powers`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(documents),
  });
  if (!answer.ok) throw new Error(await answer.text());
}
