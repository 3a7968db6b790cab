import { fileURLToPath } from "node:url";

import { defineConfig } from "vite";

import { iconSheet } from "./elements/icons/icon-sheet.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Builds the designer into dist/designer, from where the service serves it. */
// oxlint-disable-next-line import/no-default-export -- Vite reads the default export
export default defineConfig({
  root: here("."),
  base: "/",
  build: {
    outDir: "../dist/designer",
    emptyOutDir: true,
    target: "es2022",
    // The policy of the pages allows no data: addresses for scripts and fonts, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  resolve: {
    // Those of what the pages read, a fifth of those of everything that the engine reads.
    alias: { "./validators.generated.ts": here("../engine/core/schema/designer-validators.generated.ts") },
  },
  plugins: [iconSheet()],
  worker: { format: "es" },
  server: { proxy: { "/api/v1": "http://127.0.0.1:8080", "/docs": "http://127.0.0.1:8080" } },
});
