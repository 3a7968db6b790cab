import { hostname, userInfo } from "node:os";

import type { CommandAccount } from "./command-act.ts";

/** Under which account a command runs, and on which machine. An account that the system does not know by name is told by its number. */
export function systemAccount(): CommandAccount {
  const machine = hostname();
  try {
    return { account: userInfo().username, machine };
  } catch {
    return { account: String(process.getuid?.() ?? "unknown"), machine };
  }
}
