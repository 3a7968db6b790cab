import { carryOut, draftsInTheWay, type MadeDraft } from "../../bundle/push/carry-out.ts";
import { diffOf, type PlannedPower, type PushPlan } from "../../bundle/push/plan-push.ts";
import type { PolicyHolder } from "../../bundle/push/policy-holder.ts";
import type { IsoDate } from "../../core/model/formats.generated.ts";
import { counted } from "../../core/value/counted.ts";
import { renderDiff } from "../diff/render-diff.ts";
import type { Terminal } from "../terminal.ts";
import { renderPlan, toldPower } from "./render-plan.ts";

/** How a plan is carried out. `known` are the revisions of drafts on which what is sent rests. */
type Sending = {
  readonly holder: PolicyHolder;
  readonly terminal: Terminal;
  readonly day: IsoDate;
  readonly known: readonly string[];
  readonly isForced: boolean;
  /** Whether drafts are made at all, or only told of. */
  readonly isMeant: boolean;
  readonly made: (draft: MadeDraft) => Promise<void>;
};

/**
 * Tells what would change and makes drafts of it. A draft on which nothing that is sent rests is somebody's work: it is
 * named, and replaced only by force. `refused` says that one was in the way.
 */
export async function sendPlan(plan: PushPlan, sending: Sending): Promise<"nothing" | "told" | "refused" | "made"> {
  const { holder, terminal, known, isForced, isMeant, made } = sending;
  const { say, text, colors } = terminal;
  for (const line of renderPlan(plan.powers.map(toldPower), plan.library, terminal)) say(line);
  const count = plan.powers.filter(({ state }) => state !== "same").length;
  if (count === 0) {
    say(text({ zh: "没有要发送的内容", en: "nothing to do" }));
    return "nothing";
  }
  const inTheWay = draftsInTheWay(plan, new Set(known));
  for (const power of inTheWay) for (const line of await renderLost(power, sending)) say(line);
  if (inTheWay.length > 0 && !isForced) {
    say(
      colors.red(
        text({
          zh: "没有发送：已有他人的草稿。请先用 sunmap pull --version draft 拉取并合并，或用 --force 覆盖",
          en: "nothing was sent: there are drafts of others. Pull them with `sunmap pull --version draft` and merge, or replace them with --force",
        }),
      ),
    );
    return "refused";
  }
  if (!isMeant) return "told";
  const mayReplace = [...known, ...inTheWay.flatMap(({ over }) => over?.revision ?? [])];
  for await (const draft of carryOut(plan, holder, new Set(mayReplace))) {
    await made(draft);
    say(colors.green(text({ zh: `已生成草稿：${draft.power}`, en: `draft made: ${draft.power}` })));
  }
  return "made";
}

/** What of a draft would be lost: what it changes in the latest version. */
async function renderLost({ documents, over }: PlannedPower, sending: Sending): Promise<string[]> {
  const { holder, terminal, day } = sending;
  const { text, colors } = terminal;
  const { id, title } = documents.power;
  if (over === undefined) return [];
  const head = colors.yellow(
    text({
      zh: `“${id}”的草稿将被覆盖（${over.revision}）：`,
      en: `the draft of ${id} is replaced (${over.revision}):`,
    }),
  );
  const latest = await holder.read(id, "latest");
  if (latest === undefined) return [head, text({ zh: "该事项尚未公布", en: "  it was never published" })];
  const diff = await diffOf(latest.documents, over.documents, { library: await holder.library(), day });
  if (diff === undefined) return [head];
  const lost = text({
    zh: `其中 ${diff.changes.length} 处修改会丢失`,
    en: `${counted(diff.changes.length, "change")} in it would be lost`,
  });
  return [`${head} ${lost}`, ...renderDiff({ power: id, title, diff }, terminal)];
}
