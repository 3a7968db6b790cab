import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { Client } from "pg";

import { childrenOf, processorTimeOfAll } from "../servers/child-figures.ts";
import { copyPostgres, initialise, type NativePostgres } from "./native-postgres.ts";

/** A real PostgreSQL server on a port of its own. */
export type PostgresServer = {
  /** The address of a database that is created empty. */
  readonly createDatabase: (name: string) => Promise<string>;
  /** Ends the server as a power cut would; what was durable is there when it is started again. */
  readonly kill: () => Promise<void>;
  /** The processor time that all its processes took since it was started, in seconds. */
  readonly processorTime: () => number;
  /** Starts it again on the same port and the same data. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** `durable`: what was committed outlives a crash of the machine; tests of other things are faster without. */
export type ServerOptions = { readonly durable?: boolean; readonly data?: string };

const QUICK = ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"];
const LEAN = [
  "-c",
  "shared_buffers=32MB",
  "-c",
  "max_connections=60",
  "-c",
  "max_wal_size=64MB",
  "-c",
  "min_wal_size=2MB",
];

export async function startPostgres({ durable = false, data }: ServerOptions = {}): Promise<PostgresServer> {
  const native = await copyPostgres();
  const scratch = await mkdtemp(join(tmpdir(), "sunmap-cluster-"));
  const folder = data ?? join(scratch, "data");
  await openToOwner(scratch);
  await initialise(native, folder);
  const port = await freePort();
  let child = await startServer(native, { folder, port, durable });
  return {
    createDatabase: async (name) => {
      const client = new Client({ connectionString: addressOf(port, "postgres") });
      await client.connect();
      await client.query(`CREATE DATABASE ${name}`).finally(() => client.end());
      return addressOf(port, name);
    },
    kill: () => end(child, "SIGKILL", folder),
    processorTime: () => processorTimeOfAll(child),
    start: async () => {
      child = await startServer(native, { folder, port, durable });
    },
    stop: async () => {
      await end(child, "SIGINT", folder);
      await rm(scratch, { recursive: true, force: true });
      await native.remove();
    },
  };
}

async function openToOwner(folder: string): Promise<void> {
  const { chmod } = await import("node:fs/promises");
  await chmod(folder, 0o777);
}

async function startServer(
  { folder: programs, owner }: NativePostgres,
  { folder, port, durable }: { readonly folder: string; readonly port: number; readonly durable: boolean },
): Promise<ChildProcess> {
  const flags = ["-D", folder, "-p", `${port}`, "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="];
  const child = spawn(join(programs, "bin", "postgres"), [...flags, ...LEAN, ...(durable ? [] : QUICK)], {
    ...owner,
    cwd: "/",
    stdio: ["ignore", "ignore", "pipe"],
  });
  let words = "";
  child.stderr.on("data", (chunk) => (words = (words + String(chunk)).slice(-10_000)));
  while (child.exitCode === null && child.signalCode === null) {
    const client = new Client({ connectionString: addressOf(port, "postgres") });
    client.on("error", () => undefined);
    try {
      await client.connect();
      await client.end();
      return child;
    } catch {
      await wait(20);
    }
  }
  throw new Error(`PostgreSQL ended before it answered: ${words}`);
}

/** A server that is killed leaves children, which end by themselves; until then its data cannot be used again. */
async function end(child: ChildProcess, signal: NodeJS.Signals, folder: string): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  const children = childrenOf(child.pid);
  child.kill(signal);
  await ended;
  for (const pid of children) while (isAlive(pid)) await wait(10);
  await rm(join(folder, "postmaster.pid"), { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function addressOf(port: number, database: string): string {
  return `postgres://sunmap@127.0.0.1:${port}/${database}`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("there is no free port");
  return address.port;
}
