import { spawnSync } from "node:child_process";

import { expect, test } from "vitest";

import { PROJECT_ROOT } from "../support/source-files.ts";
import { npmStart } from "./npm-start.ts";

test("a Ctrl-C, which reaches every process that npm start started, stops the service in order", async () => {
  const { address, stop } = await npmStart();
  expect((await fetch(`${address}/healthz`)).status).toBe(200);

  expect(await stop("SIGINT")).toContain('"msg":"stopped"');
  await expect(fetch(`${address}/healthz`)).rejects.toThrow();
});

test("a signal that reaches npm alone, as from a service manager, stops the service in order", async () => {
  const { address, stopNpm } = await npmStart();

  expect(await stopNpm("SIGTERM")).toContain('"msg":"stopped"');
  await expect(fetch(`${address}/healthz`)).rejects.toThrow();
});

test("npm start passes its flags on", () => {
  const { stdout, status } = spawnSync("npm", ["start", "--silent", "--", "--port", "9000", "--lang", "en", "--help"], {
    cwd: PROJECT_ROOT,
    encoding: "utf8",
  });

  expect(status).toBe(0);
  expect(stdout).toMatch(/^Usage: sunmap serve/);
});
