/** `npm run build`: compiles engine/ into dist/. */
import { requireNode } from "./prepare/require-node.mjs";

requireNode();
void import("./prepare/prepare.mjs").then(({ prepare }) => prepare());
