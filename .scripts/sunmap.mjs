/**
 * `npm start` and `npm run bench`: runs a subcommand of the built `sunmap`, after whatever is missing was installed,
 * generated and built. Flags are passed on: `npm start -- --port 9000`.
 */
import { requireNode } from "./prepare/require-node.mjs";

requireNode();
// Imported only now, because an old Node cannot read them.
void import("./prepare/prepare.mjs").then(({ prepareAndRun }) => prepareAndRun(process.argv.slice(2)));
