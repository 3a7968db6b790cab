import { spawn } from "node:child_process";

import { PROJECT_ROOT } from "./project-root.mjs";

/** Runs a JavaScript program with this Node, its output shown, and gives its exit code. */
export function runNode(script, parameters = [], options = {}) {
  return run(process.execPath, [script, ...parameters], options);
}

/** Runs one of our tools to make something ready. What it tells goes to stderr: stdout belongs to the command asked for. */
export function runTool(script, parameters) {
  return runNode(script, parameters, { stdio: ["inherit", 2, "inherit"] });
}

/**
 * Runs a program in the project folder and gives its exit code. A signal that stops us is passed on, so that the program
 * can finish its work, and we end as it ends. A signal that stops npm, which started us, stops us too.
 */
export function run(program, parameters, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { cwd: PROJECT_ROOT, stdio: "inherit", ...options });
    const passOn = (signal) => child.kill(signal);
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
    for (const signal of signals) process.on(signal, passOn);
    const stopWatching = onceLeftByNpm(() => passOn("SIGTERM"));
    const settle = (finish) => {
      stopWatching();
      for (const signal of signals) process.off(signal, passOn);
      finish();
    };
    child.once("error", (fault) => settle(() => reject(fault)));
    child.once("close", (code, signal) => settle(() => resolve(signal === null ? code : 1)));
    options.onStart?.(child);
  });
}

const WATCH_MS = 250;

/** npm passes a signal on to its shell alone, and that ends without a word to us: then another process is our parent. */
function onceLeftByNpm(act) {
  if (process.env.npm_lifecycle_event === undefined) return () => undefined;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    act();
  }, WATCH_MS);
  return () => clearInterval(watch);
}
