import { Command, CommanderError, Help, Option } from "commander";

import { SunmapError } from "../core/errors.ts";
import type { Language } from "../core/value/value-form.ts";
import { productVersion } from "../files/product-version.ts";
import { inChinese } from "./chinese-words.ts";
import { COMMANDS } from "./commands/index.ts";
import { displayWidth } from "../core/value/display-width.ts";
import { EXIT_CODES, type ExitCode } from "./exit-code.ts";
import { languageOf } from "./language.ts";
import type { Shell } from "./shell.ts";
import { openTerminal, type Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** Runs `sunmap` with the words that stand behind it on the command line. Never throws: how it ended is its exit code. */
export async function runProgram(shell: Shell, parameters: readonly string[]): Promise<void> {
  const terminal = openTerminal(shell, languageOf(parameters, shell.environment));
  try {
    await createProgram(shell, terminal, parameters).parseAsync(parameters, { from: "user" });
  } catch (fault) {
    terminal.endProgress();
    shell.finish(exitCodeOf(fault, shell, terminal));
  }
}

function createProgram(shell: Shell, terminal: Terminal, parameters: readonly string[]): Command {
  const { text, language } = terminal;
  const program = new Command("sunmap")
    .description(
      text({
        zh: "阳光权力图：以规则为代码，监督行政权力运行",
        en: "Sunmap: rules as code that supervise how administrative power is exercised",
      }),
    )
    .addOption(
      new Option(
        "--lang <language>",
        text({ zh: "语言：zh 或 en（默认随 LANG，否则中文）", en: "language, zh or en (default: LANG, else zh)" }),
      ).choices(["zh", "en"]),
    )
    .helpCommand(
      text({ zh: "help [命令]", en: "help [command]" }),
      text({ zh: "显示某个命令的帮助", en: "show the help of a command" }),
    );
  const commands = COMMANDS.map((make) => make(shell, terminal));
  for (const command of commands) program.addCommand(command);
  // Behind a command `--version` is the version of a power, and an option of the whole would be found first.
  if (!commands.some((command) => parameters.includes(command.name()))) {
    program.version(productVersion(), "-V, --version", text({ zh: "显示版本", en: "show the version" }));
  }
  for (const command of everyCommand(program)) configure(command, shell, language);
  return program;
}

function* everyCommand(command: Command): Generator<Command> {
  yield command;
  for (const child of command.commands) yield* everyCommand(child);
}

function configure(command: Command, { output, errors }: Shell, language: Language): void {
  const titles = language === "zh" ? ZH_TITLES : new Map<string, string>();
  const spoken = language === "zh" ? inChinese : (words: string): string => words;
  const help = new Help();
  command
    .helpOption("-h, --help", language === "zh" ? "显示帮助" : "show this help")
    .configureHelp({
      displayWidth,
      styleTitle: (title) => titles.get(title) ?? title,
      optionDescription: (option) => spoken(help.optionDescription(option)),
      argumentDescription: (argument) => spoken(help.argumentDescription(argument)),
    })
    .configureOutput({
      writeOut: output.write,
      writeErr: errors.write,
      outputError: (words, write) => write(spoken(words)),
    })
    .showHelpAfterError(language === "zh" ? "（用 --help 查看用法）" : "(see how it is called with --help)")
    .exitOverride();
}

const ZH_TITLES: ReadonlyMap<string, string> = new Map([
  ["Usage:", "用法："],
  ["Arguments:", "参数："],
  ["Options:", "选项："],
  ["Global Options:", "通用选项："],
  ["Commands:", "命令："],
]);

function exitCodeOf(fault: unknown, { errors }: Shell, { text }: Terminal): ExitCode {
  if (fault instanceof CommanderError) return fault.exitCode === 0 ? EXIT_CODES.fine : EXIT_CODES.usage;
  if (fault instanceof UsageError) {
    errors.write(`${text(fault.text)}\n`);
    return EXIT_CODES.usage;
  }
  const words =
    fault instanceof SunmapError
      ? fault.message
      : fault instanceof Error
        ? (fault.stack ?? fault.message)
        : String(fault);
  errors.write(`${text({ zh: "内部故障：", en: "internal fault: " })}${words}\n`);
  return EXIT_CODES.internal;
}
