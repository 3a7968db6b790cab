import { Command } from "commander";

import type { MakeCommand } from "../command.ts";
import { checkProof } from "../journal/check-proof.ts";
import { keys } from "../journal/keys.ts";
import { prove } from "../journal/prove.ts";
import { replay } from "../journal/replay.ts";
import { verify } from "../journal/verify.ts";

/** `sunmap journal`: whether what was judged is still what was written, and proofs of it. */
export const journal: MakeCommand = (shell, terminal) => {
  const command = new Command("journal").description(
    terminal.text({ zh: "评估日志：核验、证明、重放", en: "the journal of evaluations: verify, prove, replay" }),
  );
  for (const make of [verify, prove, checkProof, replay, keys]) command.addCommand(make(shell, terminal));
  return command;
};
