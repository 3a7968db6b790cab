/** The text of an XML file, in the encoding that its first bytes or its declaration tell; without these it is UTF-8. */
export async function readXml(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = decoder(markedEncoding(bytes) ?? declaredEncoding(bytes)).decode(bytes);
  return text.replace(DECLARED, "$1UTF-8$3");
}

/** The encoding in the declaration; a text that has been decoded has none any more. */
const DECLARED = /^([^<]*<\?xml[^>]*\sencoding=["'])([\w.:-]+)(["'])/;

/** How many bytes a declaration may take. */
const LONGEST_DECLARATION = 200;

/** UTF-16 as told by its mark, or by how `<` stands in it. */
function markedEncoding([first, second]: Uint8Array): string | undefined {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? "utf-16be" : undefined;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const beginning = new TextDecoder("latin1").decode(bytes.subarray(0, LONGEST_DECLARATION));
  return DECLARED.exec(beginning)?.[2];
}

function decoder(encoding = "utf-8"): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    return new TextDecoder();
  }
}
