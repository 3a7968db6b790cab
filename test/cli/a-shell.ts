import { runProgram } from "../../engine/cli/program.ts";
import { PROJECT_ROOT } from "../support/source-files.ts";

type Call = {
  readonly folder?: string;
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly isTerminal?: boolean;
};

/** How a command ended: its exit code, and everything that it wrote. */
export type Ending = { readonly code: number | undefined; readonly output: string; readonly errors: string };

/** Runs `sunmap` in this process with a shell of our own; in English and in the project's folder unless told otherwise. */
export async function sunmap(parameters: readonly string[], call: Call = {}): Promise<Ending> {
  const { folder = PROJECT_ROOT, input = "", environment = { LANG: "en_US.UTF-8" }, isTerminal = false } = call;
  const written = { output: "", errors: "" };
  let code: number | undefined;
  const sink = (name: keyof typeof written) => ({
    isTerminal,
    write: (text: string) => {
      written[name] += text;
    },
  });
  await runProgram(
    {
      output: sink("output"),
      errors: sink("errors"),
      readInput: () => Promise.resolve(input),
      folder,
      environment,
      now: () => new Date("2026-09-18T01:30:00Z"),
      finish: (ended) => {
        code = ended;
      },
    },
    parameters,
  );
  return { code, ...written };
}
