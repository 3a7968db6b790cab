/**
 * The code of a TypeScript text with its comments and the contents of its texts blanked out, every character at its
 * place. Good for our own sources: a regular expression is told from a division by what stands before it.
 */
export function codeOf(source: string): string {
  let code = "";
  let position = 0;
  while (position < source.length) {
    const piece = pieceAt(source, position, code);
    code += piece.kind === "code" ? piece.text : blanked(piece);
    position += piece.text.length;
  }
  return code;
}

type Piece = { readonly kind: "comment" | "text" | "code"; readonly text: string };

const COMMENT = /\/\/.*|\/\*[\s\S]*?\*\//y;
const TEXT = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/y;
const PATTERN = /\/(?![*/])(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;
const BEFORE_PATTERN = /(?:^|[(,=:[!&|?{};]|=>|\breturn|\bcase)\s*$/;

function pieceAt(source: string, position: number, before: string): Piece {
  const comment = matchAt(COMMENT, source, position);
  if (comment !== undefined) return { kind: "comment", text: comment };
  const text = matchAt(TEXT, source, position);
  if (text !== undefined) return { kind: "text", text };
  if (source[position] === "`") return { kind: "text", text: templateAt(source, position) };
  const pattern = BEFORE_PATTERN.test(before.slice(-40)) ? matchAt(PATTERN, source, position) : undefined;
  if (pattern !== undefined) return { kind: "text", text: pattern };
  return { kind: "code", text: source[position] ?? "" };
}

/** A template with everything in it, templates inside its `${}` included. */
function templateAt(source: string, start: number): string {
  let position = start + 1;
  while (position < source.length && source[position] !== "`") {
    if (source[position] === "\\") position += 2;
    else if (source.startsWith("${", position)) position = skipExpression(source, position + 2);
    else position += 1;
  }
  return source.slice(start, position + 1);
}

function skipExpression(source: string, start: number): number {
  let position = start;
  for (let depth = 1; depth > 0 && position < source.length;) {
    const piece = pieceAt(source, position, source.slice(start - 1, position));
    if (piece.text === "{") depth += 1;
    if (piece.text === "}") depth -= 1;
    position += piece.text.length;
  }
  return position;
}

function matchAt(pattern: RegExp, source: string, position: number): string | undefined {
  pattern.lastIndex = position;
  return pattern.exec(source)?.[0];
}

/** Quotation marks stay, so that `from "…"` still reads as one. */
function blanked({ kind, text }: Piece): string {
  const inner = kind === "text" ? text.slice(1, -1) : text;
  const spaces = inner.replaceAll(/[^\n]/g, " ");
  return kind === "text" ? `${text.slice(0, 1)}${spaces}${text.slice(-1)}` : spaces;
}
