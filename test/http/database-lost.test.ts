import { afterAll, beforeAll, expect, test } from "vitest";

import { startPostgres, type PostgresServer } from "../../engine/bench/postgres/postgres-server.ts";
import { readSettings, start, type RunningService } from "../../engine/main.ts";
import { aDataFolder } from "./a-service-process.ts";
import { ask, at, textAt } from "./ask.ts";

const EVALUATE = "/api/v1/powers/private-college-registration/evaluate";
/** Milliseconds: a fifth of a minute on a machine that has nothing else to do. */
const PATIENCE = 180_000;

let server: PostgresServer;
let folder: Awaited<ReturnType<typeof aDataFolder>>;
let service: RunningService;
beforeAll(async () => {
  server = await startPostgres({ durable: true });
  folder = await aDataFolder();
  service = await start(
    readSettings({
      PORT: "0",
      SUNMAP_DATA: folder.path,
      SUNMAP_DATABASE_URL: await server.createDatabase("lost"),
      SUNMAP_EXAMPLES: "off",
      SUNMAP_ACCESS: "demo",
      SUNMAP_LOG_LEVEL: "silent",
    }),
  );
}, PATIENCE);
afterAll(async () => {
  await service.stop();
  await server.stop();
  await folder.remove();
}, PATIENCE);

test(
  "while its database is away a service says so and is not ready; when it is back it goes on, and nothing is lost or twice",
  async () => {
    const evaluate = (key: string): ReturnType<typeof ask> =>
      ask("POST", `${service.address}${EVALUATE}`, { json: { facts: {} }, headers: { "idempotency-key": key } });
    const before = await evaluate("before");
    expect(before.status).toBe(200);
    expect((await ask("GET", `${service.address}/readyz`)).status).toBe(200);

    await server.kill();
    const away = await evaluate("away");
    const unready = await ask("GET", `${service.address}/readyz`);

    expect([away.status, unready.status]).toEqual([503, 503]);
    expect([at(away.json, "code"), at(unready.json, "code")]).toEqual(["STORE_UNAVAILABLE", "STORE_UNAVAILABLE"]);
    expect(away.headers.get("retry-after")).toBe("2");
    expect((await ask("GET", `${service.address}/healthz`)).status).toBe(200);

    await server.start();
    await expect
      .poll(async () => (await ask("GET", `${service.address}/readyz`)).status, { timeout: PATIENCE })
      .toBe(200);
    const again = await evaluate("away");
    const repeated = await evaluate("away");
    const known = await evaluate("before");

    expect([again.status, repeated.status, known.status]).toEqual([200, 200, 200]);
    expect(textAt(repeated.json, "id")).toBe(textAt(again.json, "id"));
    expect(textAt(known.json, "id")).toBe(textAt(before.json, "id"));
  },
  PATIENCE,
);
