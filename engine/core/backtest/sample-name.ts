import type { LocalizedText } from "../model/formats.generated.ts";

/** What a case of a backtest is called to people: one of a file by its line, a recorded or an example case by its id. */
export function sampleName(id: string): LocalizedText {
  const line = /^line-(\d+)$/.exec(id)?.[1];
  return line === undefined ? { zh: id, en: id } : { zh: `第${line}行`, en: `line ${line}` };
}
