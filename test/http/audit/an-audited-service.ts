import { afterEach } from "vitest";

import { HOLDER_OF_EVERY_ROLE } from "../../../engine/access/everything.ts";
import type { Principal } from "../../../engine/access/principal.ts";
import { startTestService, type RunningTestService } from "../a-service.ts";
import { ask, at, type Asked, type Json } from "../ask.ts";

export const POWER = "highway-tendering";
export const LI_MIN: Principal = { ...HOLDER_OF_EVERY_ROLE, id: "li-min", name: "李敏", via: "password" };

type Options = NonNullable<Parameters<typeof startTestService>[0]>;

/** A service for each test, in which 李敏 does everything unless it is said otherwise; it ends with the test. */
export function auditedService(): {
  readonly start: (options?: Options) => Promise<string>;
  readonly service: () => RunningTestService["service"];
} {
  let running: RunningTestService | undefined;
  afterEach(async () => {
    await running?.stop();
    running = undefined;
  });
  return {
    start: async (options = {}) => {
      running = await startTestService("access" in options ? options : { identify: () => LI_MIN, ...options });
      return `${running.address}/api/v1`;
    },
    service: () => {
      if (running === undefined) throw new Error("the service does not run");
      return running.service;
    },
  };
}

export async function actsOf(api: string, query = ""): Promise<Json> {
  return at((await ask("GET", `${api}/audit${query}`)).json, "acts");
}

/** Puts a title into the draft of a power. */
export async function changePower(
  api: string,
  title = "改过的标题",
  headers: Readonly<Record<string, string>> = {},
): Promise<Asked> {
  const present = await ask("GET", `${api}/powers/${POWER}/power`);
  const { title: old, ...power } = Object(present.json);
  return ask("PUT", `${api}/powers/${POWER}/power`, {
    headers: { "if-match": "*", ...headers },
    json: { ...power, title: { ...old, zh: title } },
  });
}
