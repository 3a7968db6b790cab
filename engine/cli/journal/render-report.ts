import { DISAGREEMENTS, RECORD_FAULTS, type FaultWords } from "../../core/proof/fault-words.ts";
import type { Disagreement, JournalReport } from "../../core/proof/journal-report.ts";
import type { BrokenRecord } from "../../core/proof/record-fault.ts";
import { counted } from "../../core/value/counted.ts";
import type { Terminal } from "../terminal.ts";

const LISTED = 10;

/** Tells what came of a verification: the first broken record in full, and what else is wrong in short. */
export function renderReport(report: JournalReport, terminal: Terminal): void {
  const { records, head, root, broken, brokenCount, disagreements, compared, proved } = report;
  const { say, text, colors } = terminal;
  const [first, ...others] = broken;
  if (first === undefined) {
    const whole = text({
      zh: `${records}条记录，链条完好`,
      en: `${counted(records, "record")}, and the chain is whole`,
    });
    say(colors.green(whole));
  } else {
    renderBroken(first, terminal);
    for (const other of others.slice(0, LISTED))
      say(colors.dim(`  ${other.seq}: ${text(RECORD_FAULTS[other.fault].what)}`));
    const sum = {
      zh: `共${brokenCount}处问题，${records}条记录完好`,
      en: `${counted(brokenCount, "fault")}; ${counted(records, "record")} sound`,
    };
    say(text(sum));
  }
  for (const disagreement of disagreements.slice(0, LISTED)) renderDisagreement(disagreement, terminal);
  if (proved !== undefined) {
    const agreeing = compared - disagreements.filter(({ kind }) => kind !== "notSigned").length;
    const words = {
      zh: `${agreeing}个检查点与日志一致，最大的覆盖${proved.size}条（${proved.time}）`,
      en: `${counted(agreeing, "checkpoint")} ${agreeing === 1 ? "agrees" : "agree"}, the largest covers ${counted(proved.size, "record")} (${proved.time})`,
    };
    say(colors.green(text(words)));
  }
  say(colors.dim(text({ zh: `末条 ${head.seq} ${head.hash}`, en: `head ${head.seq} ${head.hash}` })));
  if (compared > 0) say(colors.dim(text({ zh: `树根 ${root}`, en: `root ${root}` })));
}

function renderBroken(broken: BrokenRecord, terminal: Terminal): void {
  const { seq, fault, path, offset, expected, actual } = broken;
  const { say, text, colors } = terminal;
  const words = RECORD_FAULTS[fault];
  say(
    colors.red(
      text({
        zh: `第${seq}条记录有问题：${words.what.zh}`,
        en: `record ${seq} is not what was written: ${words.what.en}`,
      }),
    ),
  );
  if (path !== undefined) {
    const place = offset === undefined ? "" : text({ zh: `，第${offset}字节起`, en: `, from byte ${offset}` });
    say(`    ${path}${place}`);
  }
  if (expected !== undefined) say(`    ${text({ zh: "应为", en: "expected" })} ${expected}`);
  if (actual !== undefined) say(`    ${text({ zh: "实为", en: "found   " })} ${actual}`);
  advise(words, terminal);
}

function renderDisagreement({ kind, source, size, time, after, upTo }: Disagreement, terminal: Terminal): void {
  const { say, text, colors } = terminal;
  const words = DISAGREEMENTS[kind];
  say(colors.red(text(words.what)));
  const whose =
    source === "own"
      ? text({ zh: "自有检查点", en: "own checkpoint" })
      : text({ zh: "外存检查点", en: "kept checkpoint" });
  const covers = text({ zh: `覆盖${size}条`, en: `of ${counted(size, "record")}` });
  say(`    ${whose} ${covers}${time === undefined ? "" : `, ${time}`}`);
  if (after !== undefined && upTo !== undefined) {
    const between = {
      zh: `被改动的记录在第${after + 1}条至第${upTo}条之间`,
      en: `the record that was changed is one of ${after + 1} to ${upTo}`,
    };
    say(`    ${text(between)}`);
  }
  advise(words, terminal);
}

function advise({ perhaps, next }: FaultWords, { say, text }: Terminal): void {
  say(`    ${text(perhaps)}`);
  say(`    ${text(next)}`);
}
