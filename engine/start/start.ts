import type { Logger } from "pino";

import type { Settings } from "../settings.ts";
import type { Opened } from "./opened.ts";

/** What everything that is opened at a start is given. `clock` gives milliseconds of the Unix epoch. */
export type Start = {
  readonly settings: Settings;
  readonly clock: () => number;
  readonly log: Logger;
  readonly opened: Opened;
  readonly isStopping: () => boolean;
};
