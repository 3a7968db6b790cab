import { contentStamp } from "./content-stamp.mjs";
import { runTool } from "./run.mjs";

/** Writes the types and validators from the JSON Schemas, unless these are the ones they were written from. */
export async function generate() {
  const products = [
    "engine/core/model/formats.generated.ts",
    "engine/core/schema/validators.generated.ts",
    "engine/core/schema/receipt-validators.generated.ts",
    "engine/core/schema/designer-validators.generated.ts",
  ];
  const sources = ["rules/schemas", "engine/generate", "package-lock.json", products[0]];
  if (contentStamp("generated", { sources, products }).isFresh()) return;
  console.error("Generating the types and validators from rules/schemas …");
  const code = await runTool("node_modules/tsx/dist/cli.mjs", ["engine/generate/main.ts"]);
  if (code !== 0) process.exit(code);
  contentStamp("generated", { sources, products }).remember();
}
