import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";

/** What a thread does: a program, its task, and how much memory it may use before it is ended. */
type ThreadOptions = { readonly task: unknown; readonly megabytes: number };

/**
 * Begins a program in a thread of its own, beside which others are answered. `program` is the address of its compiled file;
 * run from its sources, a thread must first be taught to read TypeScript.
 */
export function openThread(program: URL, { task, megabytes }: ThreadOptions): Worker {
  const options = { workerData: task, resourceLimits: { maxOldGenerationSizeMb: megabytes } };
  if (import.meta.url.endsWith(".js")) return new Worker(program, options);
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx/package.json"));
  const loader = new URL("./dist/esm/api/index.mjs", tsx).href;
  const source = program.href.replace(/\.js$/, ".ts");
  return new Worker(`import("${loader}").then(({ register }) => (register(), import("${source}")));`, {
    ...options,
    eval: true,
  });
}
