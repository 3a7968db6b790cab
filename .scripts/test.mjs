/** `npm test`: every check of the project, in a fresh clone too. */
import { requireNode } from "./prepare/require-node.mjs";

requireNode();
void import("./prepare/prepare.mjs").then(({ prepare }) => prepare()).then(() => import("./check.mjs"));
