import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import type { Plugin } from "vite";

import { ICON_NAMES } from "./icon-names.ts";

/** The module whose default export is the address of the sheet. */
const MODULE = "virtual:icon-sheet";
/** Where a development server has the sheet. */
const SERVED_AT = "/icons.svg";

/** Puts the drawings of all icons on one sheet, so that a page asks for one file and not for one per icon. */
export function iconSheet(): Plugin {
  let isServing = false;
  return {
    name: "icon-sheet",
    configResolved: ({ command }) => {
      isServing = command === "serve";
    },
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load(id): string | undefined {
      if (id !== `\0${MODULE}`) return undefined;
      if (isServing) return `export default ${JSON.stringify(SERVED_AT)};`;
      const sheet = this.emitFile({ type: "asset", name: "icons.svg", source: drawSheet() });
      return `export default import.meta.ROLLUP_FILE_URL_${sheet};`;
    },
    configureServer: ({ middlewares }) => {
      middlewares.use(SERVED_AT, (_request, response) => {
        response.setHeader("content-type", "image/svg+xml").end(drawSheet());
      });
    },
  };
}

/** An SVG file with each icon as a symbol of its name. The licence of the drawings stands in it once. */
function drawSheet(): string {
  const drawings = ICON_NAMES.map(readDrawing);
  const symbols = drawings.map(
    ({ name, viewBox, shapes }) => `<symbol id="${name}" viewBox="${viewBox}">${shapes}</symbol>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg">${drawings[0]?.licence ?? ""}${symbols.join("")}</svg>`;
}

const DRAWING = /^<svg [^>]*viewBox="(?<viewBox>[^"]*)"[^>]*>(?<licence><!--[^]*?-->)(?<shapes>[^]*)<\/svg>\s*$/;
const { resolve } = createRequire(import.meta.url);

function readDrawing(name: string): Readonly<Record<"name" | "viewBox" | "licence" | "shapes", string>> {
  const file = readFileSync(resolve(`@fortawesome/fontawesome-free/svgs/solid/${name}.svg`), "utf8");
  const { viewBox, licence, shapes } = DRAWING.exec(file)?.groups ?? {};
  if (viewBox === undefined || licence === undefined || shapes === undefined)
    throw new Error(`the drawing of the icon ${name} could not be read`);
  return { name, viewBox, licence, shapes };
}
