import { SaxesParser } from "saxes";

import { LOG_LIMITS } from "../log-limits.ts";
import { LogRefused } from "../log-refused.ts";

/** What the reader of a log is told of its XML. Names come without a prefix. */
export type XmlEvents = {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>, line: number) => void;
  readonly close: (name: string) => void;
};

export type XmlParser = { readonly write: (text: string) => void; readonly close: () => void };

/**
 * A parser of XML that comes in parts, for files of anyone: a DTD is refused and with it every entity of the file's own,
 * and so are elements nested too deeply and tags longer than any real one.
 *
 * @throws LogRefused from `write` and `close`
 */
export function createXmlParser({ open, close }: XmlEvents): XmlParser {
  const parser = new SaxesParser({ xmlns: false, position: true });
  let depth = 0;
  let sinceTag = 0;
  parser.on("doctype", () => {
    throw new LogRefused("不接受含 DTD 或实体声明的 XML", "XML with a DTD or entity declarations is not accepted");
  });
  parser.on("error", ({ message }) => {
    throw new LogRefused(`不是可读的 XES：${message}`, `not readable as XES: ${message}`);
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    sinceTag = 0;
    if (depth > LOG_LIMITS.depth) throw tooMuch(parser.line);
    open(withoutPrefix(name), attributes, parser.line);
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    sinceTag = 0;
    close(withoutPrefix(name));
  });
  return {
    write: (text) => {
      // A part is looked at in slices, so that the length without a tag is known before the parser holds it.
      for (let from = 0; from < text.length; from += SLICE) {
        const slice = text.length <= SLICE ? text : text.slice(from, from + SLICE);
        sinceTag += slice.length;
        if (sinceTag > LOG_LIMITS.charactersAtOnce) throw tooMuch(parser.line);
        parser.write(slice);
      }
    },
    close: () => void parser.close(),
  };
}

const SLICE = 500_000;

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function tooMuch(line: number): LogRefused {
  return new LogRefused(
    `第${line}行：标签过长或嵌套过深`,
    `line ${line}: a tag is too long, or elements are nested too deeply`,
  );
}
