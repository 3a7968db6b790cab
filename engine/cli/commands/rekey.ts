import { randomBytes } from "node:crypto";
import { rename } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { Command } from "commander";

import { fingerprintOf, keepMasterKey, openMasterKey, requireMasterKey } from "../../personal/master-key.ts";
import { rewrapKeys } from "../../personal/rewrap-keys.ts";
import { syncFolder } from "../../store/write-durably.ts";
import type { MakeCommand } from "../command.ts";
import { EXIT_CODES } from "../exit-code.ts";
import { explainRefusal } from "../stores/explain-refusal.ts";
import { masterKeyOf } from "../stores/master-key-of.ts";
import { onCommandRecord } from "../stores/on-command-record.ts";
import { chosenStore, storeOptions, type StoreFlags } from "../stores/store-options.ts";
import { whileStopped } from "../stores/while-stopped.ts";

type Flags = StoreFlags & { readonly to?: string };

/** `sunmap rekey`: wraps every key of personal data by a new master key. */
export const rekey: MakeCommand = (shell, terminal) => {
  const { text, say } = terminal;
  const command = new Command("rekey")
    .description(
      text({
        zh: "更换个人信息主密钥：用新主密钥重新包裹全部密钥（须先停止全部服务；中断后再次运行即可续完）",
        en: "change the master key of personal data: wrap every key by a new one; all services must be stopped, and a run that was cut off is repeated",
      }),
    )
    .option(
      "--to <file>",
      text({
        zh: "新主密钥文件，没有则生成；不给则生成新主密钥并就地替换，旧主密钥改名保留",
        en: "file of the new master key, made where there is none; without it a new one takes the place of the old, which is kept under another name",
      }),
    );
  for (const option of storeOptions(shell, terminal)) command.addOption(option);
  return command.action(async (flags: Flags) => {
    const store = chosenStore(flags, shell);
    const path = masterKeyOf(store, shell);
    const next = flags.to === undefined ? `${path}.next` : resolve(shell.folder, flags.to);
    const details = { file: flags.to === undefined ? path : next };
    const about = { act: "rewrapPersonalKeys", subject: "/", details };
    const { count, former } = await explainRefusal(() =>
      onCommandRecord(store, shell, about, async () => {
        const from = await requireMasterKey(path);
        const to = await openMasterKey(next, (bytes) => randomBytes(bytes).toString("hex"));
        const rewrap = (): Promise<number> => rewrapKeys(store, { from, to, random: randomBytes });
        const wrapped = await ("url" in store ? rewrap() : whileStopped(store.folder, shell.now().getTime(), rewrap));
        return { count: wrapped, former: flags.to === undefined ? await takePlace(path, next, from) : path };
      }),
    );
    say(text({ zh: `已用新主密钥重新包裹 ${count} 个密钥`, en: `${count} keys are wrapped by the new master key` }));
    if (flags.to !== undefined)
      say(
        text({
          zh: `请将 SUNMAP_PERSONAL_KEY_FILE 设为 ${next}，再启动服务`,
          en: `set SUNMAP_PERSONAL_KEY_FILE to ${next} before a service starts`,
        }),
      );
    say(
      text({
        zh: `旧主密钥在 ${former}：更换前的备份仍需要它，全部作废后请销毁`,
        en: `the former master key is in ${former}: backups from before need it; destroy it when none are left`,
      }),
    );
    shell.finish(EXIT_CODES.fine);
  });
};

/** Puts the new key in the place of the old one, which stays beside it; answers where. There is one of them at every moment. */
async function takePlace(path: string, next: string, from: Buffer): Promise<string> {
  const former = `${path}.${fingerprintOf(from).slice("sha256:".length, "sha256:".length + 12)}`;
  await keepMasterKey(former, from);
  await rename(next, path);
  await syncFolder(dirname(path));
  return former;
}
