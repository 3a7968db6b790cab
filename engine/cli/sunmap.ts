#!/usr/bin/env node
/** The `sunmap` command: the composition root of the command line, and the only file of it that knows the process. */
import { text } from "node:stream/consumers";

import { EXIT_CODES } from "./exit-code.ts";
import { runProgram } from "./program.ts";
import type { TextSink } from "./shell.ts";

// A reader such as `head` that has seen enough is no fault.
process.stdout.on("error", (fault: NodeJS.ErrnoException) => {
  process.exit(fault.code === "EPIPE" ? process.exitCode : EXIT_CODES.internal);
});

await runProgram(
  {
    output: sink(process.stdout),
    errors: sink(process.stderr),
    readInput: () => text(process.stdin),
    folder: process.cwd(),
    environment: process.env,
    now: () => new Date(),
    finish: (code) => {
      process.exitCode = code;
    },
  },
  process.argv.slice(2),
);

function sink(stream: NodeJS.WriteStream): TextSink {
  return { write: (chunk) => void stream.write(chunk), isTerminal: stream.isTTY };
}
