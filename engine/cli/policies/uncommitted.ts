import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);
const MOST_OUTPUT = 50_000_000;

/** The paths below a folder that git has not kept as they are; undefined where there is no work tree of git. */
export async function uncommittedIn(root: string): Promise<ReadonlySet<string> | undefined> {
  const prefix = (await git(root, ["rev-parse", "--show-prefix"]))?.trimEnd();
  if (prefix === undefined) return undefined;
  const status = await git(root, ["status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--", "."]);
  const paths = (status ?? "").split("\0").map((entry) => entry.slice(3));
  return new Set(paths.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length)));
}

/** Undefined when git is not there or the folder is none of its. No program that the folder names is run. */
async function git(root: string, parameters: readonly string[]): Promise<string | undefined> {
  try {
    const careful = ["--no-optional-locks", "-C", root, "-c", "core.fsmonitor=false"];
    const { stdout } = await run("git", [...careful, ...parameters], { maxBuffer: MOST_OUTPUT });
    return stdout;
  } catch {
    return undefined;
  }
}
