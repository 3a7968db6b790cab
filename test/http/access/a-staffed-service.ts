import { passwordRecord } from "../../../engine/access/people/password.ts";
import type { Grant } from "../../../engine/access/principal.ts";
import { PRESENT, startTestService, type RunningTestService } from "../a-service.ts";
import { Client } from "./a-client.ts";

export const PASSWORD = "the rain in april falls";

/** A service with accounts and a clock that a test moves, and browsers to come in with. */
export type StaffedService = RunningTestService & {
  readonly time: { now: number };
  /** Puts a person there with the password of all. */
  readonly have: (id: string, organ: string, grants: readonly Grant[]) => Promise<void>;
  readonly browser: () => Client;
  /** A browser in which a person signed in. */
  readonly signedIn: (id: string) => Promise<Client>;
};

export async function aStaffedService(options: Parameters<typeof startTestService>[0] = {}): Promise<StaffedService> {
  const time = { now: PRESENT };
  const running = await startTestService({ access: "accounts", clock: () => time.now, ...options });
  const password = await passwordRecord(PASSWORD, { cost: 4 });
  const browser = (): Client => new Client(running.address);
  return {
    ...running,
    time,
    have: async (id, organ, grants) => {
      const person = { name: `name of ${id}`, organ, grants, disabled: false, password };
      const made = { createdAt: "2026-09-18T09:30:00+08:00", createdBy: "test" };
      await running.service.accounts.people.create(id, { ...person, ...made });
    },
    browser,
    signedIn: async (id) => {
      const client = browser();
      const { status, text } = await client.signIn(id, PASSWORD);
      if (status !== 201) throw new Error(`${id} did not come in: ${text}`);
      return client;
    },
  };
}
