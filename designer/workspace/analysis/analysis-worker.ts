/** The worker in which the kernel analyses a policy while the page stays smooth. */
import { expose } from "comlink";

import { AnalysisOperations } from "./operations.ts";

expose(new AnalysisOperations());
