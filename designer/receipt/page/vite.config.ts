import { fileURLToPath } from "node:url";

import { defineConfig } from "vite";

import { oneFile } from "./one-file.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Builds the page that checks receipts into dist/receipt: one HTML file that loads nothing. */
// oxlint-disable-next-line import/no-default-export -- Vite reads the default export
export default defineConfig({
  root: here("."),
  base: "./",
  build: {
    outDir: "../../../dist/receipt",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: false,
    cssCodeSplit: false,
    chunkSizeWarningLimit: 3000,
    rolldownOptions: { output: { codeSplitting: false }, checks: { pluginTimings: false } },
  },
  resolve: {
    alias: {
      "@awesome.me/webawesome/dist/components/icon/icon.js": here("./plain-icon.ts"),
      // Those of what it reads, and not of everything that the engine reads.
      "./validators.generated.ts": here("../../../engine/core/schema/receipt-validators.generated.ts"),
    },
  },
  plugins: [oneFile("page.html")],
});
