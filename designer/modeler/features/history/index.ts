import { Documents } from "./documents.ts";
import { History } from "./history.ts";

export const historyModule = {
  commandStack: ["type", History],
  documents: ["type", Documents],
};
