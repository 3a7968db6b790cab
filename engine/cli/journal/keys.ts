import { Command } from "commander";

import { readKeyRing, type KeyRing } from "../../proof/keys/key-ring.ts";
import { makeKey } from "../../proof/keys/make-key.ts";
import { proofFolders } from "../../proof/proof-folders.ts";
import { readRing } from "../../proof/read-evidence.ts";
import type { MakeCommand } from "../command.ts";
import { EXIT_CODES } from "../exit-code.ts";
import type { Shell } from "../shell.ts";
import { onCommandRecord } from "../stores/on-command-record.ts";
import { placeOf, withStoresBeside } from "../stores/open-chosen.ts";
import { chosenStore, ownFolder, storeOptions, type ChosenStore, type StoreFlags } from "../stores/store-options.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";

/** `sunmap journal keys`: the public keys of the journal, for whoever is to trust its checkpoints. */
export const keys: MakeCommand = (shell, terminal) => {
  const { text } = terminal;
  const command = new Command("keys")
    .description(
      text({ zh: "查看签名公钥；--rotate 换用新密钥", en: "show the public keys that sign; --rotate makes a new one" }),
    )
    .option(
      "--rotate",
      text({
        zh: "换用新密钥（重启服务后生效；旧公钥保留；使用数据库时换用本机 SUNMAP_DATA 中的密钥）",
        en: "sign with a new key from the next start on; old public keys stay; of a database, the key of the process whose SUNMAP_DATA this is",
      }),
    );
  for (const option of storeOptions(shell, terminal)) command.addOption(option);
  return command.action(async ({ rotate, ...flags }: StoreFlags & { readonly rotate?: true }) => {
    const chosen = chosenStore(flags, shell);
    if (rotate === true) await rotateKey(chosen, shell);
    tell(
      await withStoresBeside(chosen, async ({ proof }) => requireRing(await readRing(proof), placeOf(chosen))),
      terminal,
    );
    shell.finish(EXIT_CODES.fine);
  });
};

/** A private key lies in the folder of the process that signs with it; all processes on a database know the public half. */
async function rotateKey(chosen: ChosenStore, shell: Shell): Promise<void> {
  const data = ownFolder(chosen, shell);
  const { keys: folder } = proofFolders(data);
  const ring = requireRing(await readKeyRing(folder), { zh: `${data} `, en: data });
  const about = { act: "rotateJournalKey", subject: "/api/v1/journal/keys" };
  await onCommandRecord(chosen, shell, about, async () => {
    const rotated = await makeKey(folder, ring, shell.now().toISOString());
    if ("folder" in chosen) return;
    await withStoresBeside(chosen, async ({ proof }) => "shared" in proof && proof.shared.joinRing(rotated));
  });
}

function requireRing(ring: KeyRing | undefined, { zh, en }: { readonly zh: string; readonly en: string }): KeyRing {
  if (ring !== undefined) return ring;
  throw new UsageError(
    `${zh}中还没有密钥；服务首次启动时生成`,
    `there is no key in ${en} yet: the first start makes one`,
  );
}

function tell({ origin, keys: known }: KeyRing, { say, text, colors }: Terminal): void {
  say(origin);
  for (const { id, publicKey, createdAt, retiredAt } of known) {
    const until = retiredAt === undefined ? text({ zh: "在用", en: "signs now" }) : `– ${retiredAt}`;
    say(`${colors.bold(id)}  ${publicKey}  ${createdAt} ${until}`);
  }
}
