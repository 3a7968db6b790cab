import picocolors from "picocolors";

import type { LocalizedText } from "../core/model/formats.generated.ts";
import type { Language } from "../core/value/value-form.ts";
import type { Shell, TextSink } from "./shell.ts";

type Colors = ReturnType<typeof picocolors.createColors>;

/** How a command speaks to a person: in one language, in colours where a terminal shows them. */
export type Terminal = {
  readonly language: Language;
  readonly colors: Colors;
  /** A line of the answer, on stdout. */
  readonly say: (line?: string) => void;
  /** The answer for machines, on stdout. */
  readonly sayJson: (document: unknown) => void;
  readonly text: (text: LocalizedText) => string;
  readonly progress: (line: string) => void;
  /** Takes the progress away before the answer is given. */
  readonly endProgress: () => void;
};

export function openTerminal({ output, errors, environment }: Shell, language: Language): Terminal {
  const noColor = (environment["NO_COLOR"] ?? "") !== "";
  const forced = (environment["FORCE_COLOR"] ?? "0") !== "0";
  const { progress, endProgress } = progressOn(errors);
  return {
    language,
    colors: picocolors.createColors(!noColor && (output.isTerminal || forced)),
    say: (line = "") => output.write(`${line}\n`),
    sayJson: (document) => output.write(`${JSON.stringify(document, null, 2)}\n`),
    text: (text) => text[language],
    progress,
    endProgress,
  };
}

const CLEAR_LINE = "\r\u001B[2K";

/** One line that is written over again and again. Nothing where nobody watches: a log wants no progress. */
function progressOn({ isTerminal, write }: TextSink): Pick<Terminal, "progress" | "endProgress"> {
  if (!isTerminal) return { progress: () => undefined, endProgress: () => undefined };
  return { progress: (line) => write(`${CLEAR_LINE}${line}`), endProgress: () => write(CLEAR_LINE) };
}
