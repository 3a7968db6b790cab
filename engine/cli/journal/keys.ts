import { Command } from "commander";

import { readKeyRing, type KeyRing } from "../../proof/keys/key-ring.ts";
import { makeKey } from "../../proof/keys/make-key.ts";
import { proofFolders } from "../../proof/proof-folders.ts";
import type { MakeCommand } from "../command.ts";
import { EXIT_CODES } from "../exit-code.ts";
import { onCommandRecord } from "../stores/on-command-record.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { dataFolder, dataOption } from "./data-option.ts";

/** `sunmap journal keys`: the public keys of the journal, for whoever is to trust its checkpoints. */
export const keys: MakeCommand = (shell, terminal) => {
  const { text } = terminal;
  return new Command("keys")
    .description(
      text({ zh: "查看签名公钥；--rotate 换用新密钥", en: "show the public keys that sign; --rotate makes a new one" }),
    )
    .addOption(dataOption(shell, terminal))
    .option(
      "--rotate",
      text({
        zh: "换用新密钥（重启服务后生效；旧公钥保留）",
        en: "sign with a new key from the next start on; old public keys stay",
      }),
    )
    .action(async ({ data: given, rotate }: { data: string; rotate?: true }) => {
      const data = dataFolder(shell, given);
      const folder = proofFolders(data).keys;
      const ring = await readKeyRing(folder);
      if (ring === undefined) {
        throw new UsageError(
          `${data} 中还没有密钥；服务首次启动时生成`,
          `there is no key in ${data} yet: the first start makes one`,
        );
      }
      const about = { act: "rotateJournalKey", subject: "/api/v1/journal/keys" };
      const rotated = (): Promise<KeyRing> =>
        onCommandRecord({ folder: data }, shell, about, () => makeKey(folder, ring, shell.now().toISOString()));
      tell(rotate === true ? await rotated() : ring, terminal);
      shell.finish(EXIT_CODES.fine);
    });
};

function tell({ origin, keys: known }: KeyRing, { say, text, colors }: Terminal): void {
  say(origin);
  for (const { id, publicKey, createdAt, retiredAt } of known) {
    const until = retiredAt === undefined ? text({ zh: "在用", en: "signs now" }) : `– ${retiredAt}`;
    say(`${colors.bold(id)}  ${publicKey}  ${createdAt} ${until}`);
  }
}
