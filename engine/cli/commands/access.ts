import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";

import { Command } from "commander";

import { Links, type Link } from "../../access/people/links.ts";
import type { Person } from "../../access/people/person.ts";
import { readAccessFolder } from "../../access/read-access-folder.ts";
import { repositoryRoot } from "../../files/repository-root.ts";
import { shelfFolder } from "../../store/lowdb/lowdb-shelf.ts";
import type { MakeCommand } from "../command.ts";
import type { Shell } from "../shell.ts";
import { onCommandRecord } from "../stores/on-command-record.ts";
import { withStoresBeside } from "../stores/open-chosen.ts";
import { chosenStore, storeOptions, type ChosenStore, type StoreFlags } from "../stores/store-options.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";

/**
 * `sunmap access`: lets whoever may write to the store come in when nobody else can let him in. It may be done while the
 * service runs.
 */
export const access: MakeCommand = (shell, terminal) => {
  const { text } = terminal;
  return new Command("access")
    .description(text({ zh: "恢复对服务的访问", en: "come in again when nobody else can let one in" }))
    .addCommand(setupLink(shell, terminal))
    .addCommand(unlock(shell, terminal));
};

function setupLink(shell: Shell, terminal: Terminal): Command {
  const { text, say } = terminal;
  return withStore(new Command("setup-link"), shell, terminal)
    .description(
      text({
        zh: "生成设置系统管理员的一次性链接；以前生成的随即失效",
        en: "make a one-time link to set up an administrator; those made before are good for nothing",
      }),
    )
    .option(
      "--address <url>",
      text({ zh: "服务的地址", en: "the address of the service" }),
      `http://${shell.environment["HOST"] ?? "127.0.0.1"}:${shell.environment["PORT"] ?? "8080"}`,
    )
    .action(async ({ address, ...flags }: StoreFlags & { readonly address: string }) => {
      const { settings } = await readAccessFolder(repositoryRoot());
      const chosen = usedStore(flags, shell);
      const secret = await withStoresBeside(chosen, async ({ shelf }) => {
        const links = new Links({
          shelf: await shelf<Link>("invitations"),
          settings: settings.links,
          clock: () => shell.now().getTime(),
          newToken: () => randomBytes(32).toString("base64url"),
        });
        const about = { act: "makeSetupLink", subject: "/api/v1/setup" };
        return onCommandRecord(chosen, shell, about, () => links.newSetup());
      });
      say(`${address.replace(/\/+$/, "")}/setup#${secret}`);
      const { setupHours } = settings.links;
      say(
        text({
          zh: `${setupHours}小时内有效，只能使用一次`,
          en: `good for ${setupHours} hours, and for one use`,
        }),
      );
    });
}

function unlock(shell: Shell, terminal: Terminal): Command {
  const { text, say } = terminal;
  return withStore(new Command("unlock"), shell, terminal)
    .argument("<account>", text({ zh: "账号", en: "the account" }))
    .description(
      text({ zh: "解除账号因多次登录失败的锁定", en: "forgive the failed sign-ins that have locked an account" }),
    )
    .action(async (account: string, flags: StoreFlags) => {
      const chosen = usedStore(flags, shell);
      await withStoresBeside(chosen, async ({ shelf }) => {
        const people = await shelf<Person>("people");
        const found = await people.read(account);
        if (found === undefined || found.document.removed === true)
          throw new UsageError(`没有账号“${account}”`, `there is no account \`${account}\``);
        const about = { act: "unlockPerson", subject: `/api/v1/people/${account}` };
        await onCommandRecord(chosen, shell, about, () =>
          people.write(account, { ...found.document, unlockedAt: shell.now().getTime() }, found.revision),
        );
      });
      say(text({ zh: `“${account}”可以登录了`, en: `\`${account}\` can sign in again` }));
    });
}

function withStore(command: Command, shell: Shell, terminal: Terminal): Command {
  for (const option of storeOptions(shell, terminal)) command.addOption(option);
  return command;
}

/** The store that a person names. A folder must be that of a service: nothing is made anew in another one. */
function usedStore(flags: StoreFlags, shell: Shell): ChosenStore {
  const chosen = chosenStore(flags, shell);
  if ("url" in chosen || existsSync(shelfFolder(chosen.folder, "people"))) return chosen;
  const { folder } = chosen;
  throw new UsageError(`${folder} 不是服务的数据文件夹`, `${folder} is no data folder of the service`);
}
