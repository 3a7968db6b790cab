import type { MakeCommand } from "../command.ts";
import { access } from "./access.ts";
import { backup } from "./backup.ts";
import { backtest } from "./backtest.ts";
import { bench } from "./bench.ts";
import { bundle } from "./bundle.ts";
import { check } from "./check.ts";
import { diff } from "./diff.ts";
import { erase } from "./erase.ts";
import { evaluate } from "./evaluate.ts";
import { journal } from "./journal.ts";
import { migrate } from "./migrate.ts";
import { pull } from "./pull.ts";
import { push } from "./push.ts";
import { receipt } from "./receipt.ts";
import { rekey } from "./rekey.ts";
import { restore } from "./restore.ts";
import { retention } from "./retention.ts";
import { serve } from "./serve.ts";
import { simulate } from "./simulate.ts";
import { supervise } from "./supervise.ts";
import { test } from "./test.ts";

/** Every subcommand of `sunmap`, in the order of its help. A test compares this list with the folder. */
export const COMMANDS: readonly MakeCommand[] = [
  serve,
  check,
  test,
  evaluate,
  diff,
  pull,
  push,
  bundle,
  backtest,
  supervise,
  simulate,
  journal,
  receipt,
  backup,
  restore,
  migrate,
  erase,
  retention,
  rekey,
  access,
  bench,
];
