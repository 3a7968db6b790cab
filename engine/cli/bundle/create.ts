import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { Command, Option } from "commander";

import { systemAccount } from "../../audit/system-account.ts";
import { makeBundle } from "../../bundle/file/make-bundle.ts";
import { openBundle } from "../../bundle/file/open-bundle.ts";
import { openLayOut } from "../../bundle/layout/lay-out.ts";
import { pullPowers } from "../../bundle/push/pull-powers.ts";
import { readPolicySet } from "../../bundle/read-policy-set.ts";
import type { PolicySet } from "../../bundle/policy-set.ts";
import type { BundledPower } from "../../core/model/formats.generated.ts";
import type { MakeCommand } from "../command.ts";
import { EXIT_CODES } from "../exit-code.ts";
import { openPolicyFolder } from "../open-policy-folder.ts";
import { explainPolicies } from "../policies/explain-policies.ts";
import { askedServer, holderOptions, withHolder, type HolderFlags } from "../policies/open-holder.ts";
import { powerOption } from "../policies/power-option.ts";
import { readInstant } from "../read-instant.ts";
import { askForBytes } from "../server/ask-server.ts";
import type { Shell } from "../shell.ts";
import { UsageError } from "../usage-error.ts";
import { openSigner } from "./open-signer.ts";
import { folderOfKeys } from "./folder-of-keys.ts";
import { renderManifest } from "./render-manifest.ts";

const STATES = ["inForce", "latest", "draft"] as const;

type CreateFlags = HolderFlags & {
  readonly folder?: string;
  readonly power: readonly string[];
  readonly version: (typeof STATES)[number];
  readonly keyFile?: string;
  readonly by?: string;
  readonly at?: string;
};

/** `sunmap bundle create <file>`: policies of a folder, a store or a service in one signed file. */
export const create: MakeCommand = (shell, terminal) => {
  const { text, say } = terminal;
  const command = new Command("create")
    .description(text({ zh: "制作签名的规则包文件", en: "make a signed file of policies" }))
    .argument("<file>", text({ zh: "规则包文件", en: "the bundle" }))
    .addOption(
      new Option("--folder <folder>", text({ zh: "取自规则库文件夹", en: "of a policy folder" })).conflicts("server"),
    )
    .addOption(powerOption(terminal))
    .addOption(
      new Option("--version <version>", text({ zh: "服务中的版本", en: "which version of a service" }))
        .choices(STATES)
        .default("inForce"),
    )
    .option(
      "--key-file <pem>",
      text({ zh: "签名私钥（默认用服务的密钥）", en: "the private key (default: that of the service)" }),
    )
    .option("--by <name>", text({ zh: "制作人（默认当前系统账户）", en: "who makes it (default: the account)" }))
    .option("--at <instant>", text({ zh: "制作时间（默认现在）", en: "when it is made (default: now)" }));
  for (const option of holderOptions(shell, terminal)) command.addOption(option);
  return command.action(async (file: string, flags: CreateFlags) =>
    explainPolicies(resolve(shell.folder, flags.folder ?? "."), { shell, terminal }, async () => {
      const bytes = await bytesOf(flags, shell);
      const { manifest, signedBy } = openBundle(bytes);
      await writeFile(resolve(shell.folder, file), bytes);
      for (const line of renderManifest(manifest, { signedBy, isTrusted: true }, terminal)) say(line);
      return EXIT_CODES.fine;
    }),
  );
};

async function bytesOf(flags: CreateFlags, shell: Shell): Promise<Uint8Array> {
  const server = askedServer(flags, shell);
  if (server !== undefined) {
    const query = new URLSearchParams({ powers: flags.power.join(","), version: flags.version });
    return askForBytes(server)(`/bundle?${query.toString()}`);
  }
  const { set, versionOf } = await policiesOf(flags, shell);
  return makeBundle(set, {
    madeBy: flags.by ?? systemAccount().account,
    madeAt: readInstant(flags.at, shell.now()),
    signer: await openSigner(shell, { keyFile: flags.keyFile, data: folderOfKeys(flags, shell) }),
    layOut: await openLayOut(),
    versionOf,
  });
}

type Found = { readonly set: PolicySet; readonly versionOf: (power: string) => BundledPower["version"] };

async function policiesOf(flags: CreateFlags, shell: Shell): Promise<Found> {
  if (flags.folder !== undefined) {
    const set = readPolicySet(await openPolicyFolder(shell, flags.folder), flags.power);
    return { set, versionOf: () => "folder" };
  }
  return withHolder(flags, shell, async (holder) => {
    const { held } = await pullPowers(holder, flags.power, flags.version);
    if (held.size === 0) throw new UsageError("没有这样的版本", "there is no such version");
    const powers = [...held.values()].map(({ documents }) => documents);
    return {
      set: { library: await holder.library(), powers },
      versionOf: (power) => held.get(power)?.version ?? "draft",
    };
  });
}
