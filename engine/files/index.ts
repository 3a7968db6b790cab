/**
 * `sunmap/files`: reads a policy repository from disk, for those who use the engine as a library. The one public door of
 * this folder; inside the repository everything is imported from its own file.
 */
export { readPolicyFolder } from "./read-policy-folder.ts";
export type { PolicyFolder, PowerFolder } from "./policy-folder.ts";
