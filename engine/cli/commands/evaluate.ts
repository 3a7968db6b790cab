import { Command, Option } from "commander";

import type { ExplainDepth } from "../../core/evaluate/evaluate.ts";
import type { MakeCommand } from "../command.ts";
import { judgeByServer } from "../evaluation/judge-by-server.ts";
import { judgeFromFolder } from "../evaluation/judge-from-folder.ts";
import { instantOfExample, readCaseDocument } from "../evaluation/read-case.ts";
import { renderEvaluation } from "../evaluation/render-evaluation.ts";
import { EXIT_CODES } from "../exit-code.ts";
import { openPolicyFolder } from "../open-policy-folder.ts";
import { readCount } from "../read-count.ts";
import { readInstant } from "../read-instant.ts";
import { UsageError } from "../usage-error.ts";

type EvaluateOptions = {
  folder: string;
  server?: string;
  at?: string;
  by?: string;
  explain: ExplainDepth;
  json?: true;
};

/** `sunmap evaluate <power> <case.json|->`: judges one case and tells why. */
export const evaluate: MakeCommand = (shell, terminal) => {
  const { text } = terminal;
  return new Command("evaluate")
    .description(text({ zh: "评估一个案件，并说明理由", en: "judge one case and tell why" }))
    .argument("<power>", text({ zh: "事项，例如 highway-tendering", en: "the power, such as highway-tendering" }))
    .argument(
      "<case>",
      text({ zh: "案件文件；- 表示从管道读入", en: "the file of the case; - reads what is piped in" }),
    )
    .option("--folder <folder>", text({ zh: "规则库文件夹", en: "the policy folder" }), ".")
    .option(
      "--server <url>",
      text({
        zh: "改由运行中的服务评估；密钥取自环境变量 SUNMAP_KEY",
        en: "have a running server judge it instead, with the key in SUNMAP_KEY",
      }),
    )
    .option(
      "--at <instant>",
      text({
        zh: "评估时间（默认为样例所写的时间，没有写的为现在）",
        en: "the instant of judgment (default: that of an example that has one, else now)",
      }),
    )
    .option(
      "--by <version>",
      text({
        zh: "由该版本评估，不论是否生效（与 --server 同用）",
        en: "judge by this version, whether it is in force or not (with --server)",
      }),
    )
    .addOption(
      new Option("--explain <depth>", text({ zh: "说明到哪一步", en: "which rules are explained" }))
        .choices(["fired", "all", "none"])
        .default("fired"),
    )
    .option("--json", text({ zh: "输出 JSON，供程序使用", en: "answer in JSON, for machines" }))
    .action(async (power: string, file: string, options: EvaluateOptions) => {
      const { server, explain } = options;
      const by = options.by === undefined ? undefined : readVersion(options.by, server);
      const document = await readCaseDocument(shell, file);
      const at = readInstant(options.at ?? instantOfExample(document), shell.now());
      const question = { power, document, at, explain, ...(by !== undefined && { by }) };
      const judged =
        server === undefined
          ? await judgeFromFolder(await openPolicyFolder(shell, options.folder), question)
          : await judgeByServer({ server, key: shell.environment["SUNMAP_KEY"] }, question);
      if (options.json === true) terminal.sayJson(judged.evaluation);
      else for (const line of renderEvaluation(judged, terminal)) terminal.say(line);
      shell.finish(judged.evaluation.verdict === "clear" ? EXIT_CODES.fine : EXIT_CODES.findings);
    });
};

/** A folder has no published versions to choose from. @throws UsageError */
function readVersion(given: string, server: string | undefined): number {
  if (server !== undefined) return readCount("--by", given);
  throw new UsageError("--by 须与 --server 同用", "--by goes with --server");
}
