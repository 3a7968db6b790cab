import { execFileSync } from "node:child_process";

/** Runs a program, whose paths begin at the repository, where code cannot be generated from strings, and reads the JSON that it writes. */
export function runWithoutCodeGeneration(program: string): unknown {
  const output = execFileSync(
    process.execPath,
    ["--disallow-code-generation-from-strings", "--import", "tsx", "--input-type=module", "--eval", program],
    { cwd: new URL("../../", import.meta.url), encoding: "utf8" },
  );
  return JSON.parse(output);
}
