/** Runs one benchmark in a process of its own and writes its table in Markdown: `<name> <quick|normal|long>`. */
import { runBenchmarks } from "../main.ts";

const [name = "", pace] = process.argv.slice(2);
await runBenchmarks(
  [name],
  {
    pace: pace === "quick" || pace === "long" ? pace : "normal",
    progress: (line) => void process.stderr.write(`${line}\n`),
  },
  (markdown) => void process.stdout.write(markdown),
);
