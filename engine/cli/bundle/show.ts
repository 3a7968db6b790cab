import { Command } from "commander";

import { openBundle } from "../../bundle/file/open-bundle.ts";
import type { MakeCommand } from "../command.ts";
import { EXIT_CODES } from "../exit-code.ts";
import { explainPolicies } from "../policies/explain-policies.ts";
import { storeOptions, type StoreFlags } from "../stores/store-options.ts";
import { folderOfKeys } from "./folder-of-keys.ts";
import { readBundleFile, trustedBy } from "./read-bundle-file.ts";
import { renderManifest } from "./render-manifest.ts";
import { trustOption } from "./trust-option.ts";

type ShowFlags = StoreFlags & { readonly trust: readonly string[]; readonly json?: true };

/** `sunmap bundle show <file>`: whether a bundle is as it was signed, by whom, and what it holds. */
export const show: MakeCommand = (shell, terminal) => {
  const { text, say } = terminal;
  const command = new Command("show")
    .description(text({ zh: "核验并查看规则包文件", en: "verify a bundle and tell what it holds" }))
    .argument("<file>", text({ zh: "规则包文件", en: "the bundle" }))
    .addOption(trustOption(terminal))
    .option("--json", text({ zh: "输出 JSON，供程序使用", en: "answer in JSON, for machines" }));
  for (const option of storeOptions(shell, terminal)) command.addOption(option);
  return command.action(async (file: string, { trust, json, ...flags }: ShowFlags) =>
    explainPolicies(shell.folder, { shell, terminal }, async () => {
      const { manifest, signedBy } = openBundle(await readBundleFile(shell, file));
      const isTrusted = (await trustedBy(shell, folderOfKeys(flags, shell), trust)).includes(signedBy);
      if (json === true) terminal.sayJson({ signedBy, isTrusted, manifest });
      else for (const line of renderManifest(manifest, { signedBy, isTrusted }, terminal)) say(line);
      return isTrusted ? EXIT_CODES.fine : EXIT_CODES.findings;
    }),
  );
};
