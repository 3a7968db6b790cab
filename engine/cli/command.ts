import type { Command } from "commander";

import type { Shell } from "./shell.ts";
import type { Terminal } from "./terminal.ts";

/** A subcommand of `sunmap`: makes its commander command, which does its work through the shell and the terminal. */
export type MakeCommand = (shell: Shell, terminal: Terminal) => Command;
