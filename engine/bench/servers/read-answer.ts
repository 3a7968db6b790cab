import { readFileSync } from "node:fs";

/** The answer that a peer gives to everything: the JSON of the file that its parameter names. */
export function readAnswer(): unknown {
  return JSON.parse(readFileSync(process.argv[2] ?? "", "utf8"));
}
