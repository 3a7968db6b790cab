import { cpus, totalmem } from "node:os";

/** The machine on which figures were measured, in Markdown; without it they say little. */
export function describeMachine(date: string): string {
  const processors = cpus();
  const model = processors[0]?.model.trim() ?? "unknown processor";
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return (
    `${date}: ${processors.length} x ${model}, ${gigabytes} GB, ${process.platform} ${process.arch}, ` +
    `Node.js ${process.versions.node}. Medians; peers took turns in the same run.`
  );
}
