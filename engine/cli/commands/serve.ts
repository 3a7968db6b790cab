import { Command, Option } from "commander";

import type { CheckFinding } from "../../core/check/check-finding.ts";
import { SunmapError } from "../../core/errors.ts";
import { repositoryRoot } from "../../files/repository-root.ts";
import { readSettings, start } from "../../main.ts";
import { SETTINGS, type Settings } from "../../settings.ts";
import type { MakeCommand } from "../command.ts";
import { EXIT_CODES } from "../exit-code.ts";
import { placeFindings } from "../findings/place-findings.ts";
import { renderFindings } from "../findings/render-findings.ts";
import type { Shell } from "../shell.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";

/** `sunmap serve`: starts the service. Each setting is a flag here and an environment variable; the flag wins. */
export const serve: MakeCommand = (shell, terminal) => {
  const { text } = terminal;
  const command = new Command("serve").description(text({ zh: "启动服务", en: "start the service" }));
  const options = SETTINGS.map(({ name, words, default: otherwise }) => {
    const unset = otherwise === "" ? "" : text({ zh: `，默认 ${otherwise}`, en: `, default ${otherwise}` });
    return { name, option: new Option(`${flagOf(name)} <value>`, `${text(words)} (${name}${unset})`) };
  });
  for (const { option } of options) command.addOption(option);
  command.option("--demo", text({ zh: "演示，同 --access demo", en: "a demonstration, as --access demo" }));
  return command.action(async (given: Readonly<Record<string, string | true | undefined>>) => {
    const flags: [string, string][] = options.flatMap(({ name, option }) => {
      const value = given[option.attributeName()];
      return typeof value === "string" ? [[name, value]] : [];
    });
    if (given["demo"] === true) flags.push(["SUNMAP_ACCESS", "demo"]);
    try {
      await serveUntilStopped(settingsOf(Object.fromEntries(flags)));
    } catch (fault) {
      if (!(await explain(fault, shell, terminal))) throw fault;
    }
  });
};

/** Tells where the service listens, and stops it in order when the system asks. */
async function serveUntilStopped(settings: Settings): Promise<void> {
  const { address, setupLink, stop } = await start(settings);
  // One Ctrl-C arrives several times: from the terminal, from npm, from the script in between.
  let stopped: Promise<void> | undefined;
  const exit = (): void => {
    stopped ??= stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on("SIGTERM", exit).on("SIGINT", exit);
  // Told last: who reads it may send a signal at once.
  const lines = [`Sunmap 阳光权力图: ${address}`];
  if (setupLink !== undefined) lines.push(`设置首位系统管理员 · Set up the administrator: ${setupLink}`);
  process.stdout.write(`${lines.join("\n")}\n`);
}

/** The flag of a setting: `--port` of PORT, `--log-level` of SUNMAP_LOG_LEVEL. */
export function flagOf(setting: string): string {
  return `--${setting.replace("SUNMAP_", "").toLowerCase().replaceAll("_", "-")}`;
}

function settingsOf(given: Partial<Settings>): Settings {
  try {
    return readSettings(given);
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault);
    throw new UsageError(`设置有误：${why}`, why);
  }
}

/** Tells a person why the service could not start; false when the fault is none that a person can mend. */
async function explain(fault: unknown, { errors, finish }: Shell, terminal: Terminal): Promise<boolean> {
  if (isSystemFault(fault) && (fault.code === "EADDRINUSE" || fault.code === "EACCES")) {
    throw new UsageError(
      `不能在该地址监听（${fault.code}）；请用 --port 换一个端口`,
      `cannot listen there (${fault.code}); choose another port with --port`,
    );
  }
  if (!(fault instanceof SunmapError) || fault.code !== "PUBLICATION_REFUSED") return false;
  const { findings } = fault.details;
  const refused = Array.isArray(findings) ? findings.filter(isFinding) : [];
  const placed = await placeFindings(
    repositoryRoot(),
    refused.map((finding) => ({ power: undefined, finding })),
  );
  for (const line of renderFindings(placed, terminal)) errors.write(`${line}\n`);
  finish(EXIT_CODES.findings);
  return true;
}

function isSystemFault(fault: unknown): fault is Error & { readonly code: unknown } {
  return fault instanceof Error && "code" in fault;
}

function isFinding(value: unknown): value is CheckFinding {
  return typeof value === "object" && value !== null && "document" in value && "nextStep" in value;
}
