import type { IsoDateTime } from "../core/model/formats.generated.ts";
import type { Act, ActDetails } from "./act.ts";

/** The account of the operating system under which a command runs, and the name of the machine. */
export type CommandAccount = { readonly account: string; readonly machine: string };

/** What somebody did on the machine itself, by a command: nobody signed in, so the account of the system stands for him. */
export function commandAct(
  { account, machine }: CommandAccount,
  {
    act,
    subject,
    at,
    details,
  }: Pick<Act, "act" | "subject"> & { readonly at: IsoDateTime; readonly details: ActDetails },
): Act {
  return {
    at,
    who: { id: `${account}@${machine}`, kind: "person", name: account, via: "command" },
    from: machine,
    act,
    subject,
    outcome: "done",
    details,
  };
}
