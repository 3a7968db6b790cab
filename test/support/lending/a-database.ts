import { inject } from "vitest";

import { borrow } from "./lend.ts";

/** The address of an empty database on the server that all tests of a run share. */
export function aDatabase(): Promise<string> {
  return borrow(inject("databaseLender"));
}
