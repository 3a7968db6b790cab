import { registerIconLibrary } from "@awesome.me/webawesome/dist/components/icon/library.js";
import SHEET from "virtual:icon-sheet";

import { ICON_NAMES } from "./icon-names.ts";

/** What Web Awesome calls otherwise. */
const ALIASES: Readonly<Record<string, string>> = { indeterminate: "minus" };
/** Stands for an icon that is not on the sheet. */
const UNKNOWN = "circle";
/** As wide as the widest drawing: each is in its middle, and as high. */
const CANVAS = "0 0 640 512";

const KNOWN = new Set(ICON_NAMES);

/** Gives Web Awesome its icons, its own ones too, from a sheet of our server: nothing is fetched from elsewhere. */
export function useBundledIcons(): void {
  for (const library of ["default", "system"]) {
    registerIconLibrary(library, {
      spriteSheet: true,
      resolver: (called) => {
        const name = ALIASES[called] ?? called;
        return `${SHEET}#${KNOWN.has(name) ? name : UNKNOWN}`;
      },
      mutator: (svg) => {
        svg.setAttribute("viewBox", CANVAS);
      },
    });
  }
}
