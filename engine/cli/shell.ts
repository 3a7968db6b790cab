import type { ExitCode } from "./exit-code.ts";

/** What a command needs of the world around it; `sunmap.ts` gives the real one. */
export type Shell = {
  readonly output: TextSink;
  readonly errors: TextSink;
  readonly readInput: () => Promise<string>;
  /** The folder in which the command was called. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** Sets how the process will end; it ends by itself when its work is done. */
  readonly finish: (code: ExitCode) => void;
};

/** A stream of text that may be a person's terminal. */
export type TextSink = { readonly write: (text: string) => void; readonly isTerminal: boolean };
