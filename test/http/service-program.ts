/** The service as a process of its own, for the tests that kill it. */
import { readSettings, serve } from "../../engine/main.ts";

await serve(readSettings());
