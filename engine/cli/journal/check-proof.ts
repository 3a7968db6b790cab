import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { Command } from "commander";

import type { LocalizedText, RecordProof } from "../../core/model/formats.generated.ts";
import { fromBase64 } from "../../core/proof/base64.ts";
import { checkRecordProof, type ProofCheck, type ProofStep } from "../../core/proof/check-record-proof.ts";
import { readDocument } from "../../core/schema/document-findings.ts";
import type { MakeCommand } from "../command.ts";
import { EXIT_CODES } from "../exit-code.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";

type Options = { readonly key?: readonly string[]; readonly json?: true };

/** `sunmap journal check-proof <file>`: checks the proof of a record, with nothing but the file. */
export const checkProof: MakeCommand = (shell, terminal) => {
  const { text } = terminal;
  return new Command("check-proof")
    .description(text({ zh: "离线核对包含证明", en: "check the proof of a record, offline" }))
    .argument("<file>", text({ zh: "证明文件（prove 的输出）", en: "what `prove` wrote" }))
    .option(
      "--key <publicKey...>",
      text({ zh: "确知属于该机关的公钥（Base64）", en: "a public key in Base64 that is known to be the organ's" }),
    )
    .option("--json", text({ zh: "输出 JSON，供程序使用", en: "answer in JSON, for machines" }))
    .action(async (file: string, { key, json }: Options) => {
      const proof = await readProof(resolve(shell.folder, file));
      const trusted = key?.map((publicKey) => ({ name: proof.key.name, publicKey: readKey(publicKey) }));
      const check = checkRecordProof(proof, trusted);
      const { failed, signer } = check;
      if (json === true)
        terminal.sayJson({ holds: failed === undefined, ...(failed && { failed }), signer, id: proof.id });
      else tell(proof, check, trusted !== undefined, terminal);
      shell.finish(failed === undefined ? EXIT_CODES.fine : EXIT_CODES.findings);
    });
};

async function readProof(path: string): Promise<RecordProof> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new UsageError(`读不到文件 ${path}`, `the file ${path} cannot be read`);
  });
  const reading = readDocument("RecordProof", parse(text), "proof");
  if (reading.ok) return reading.document;
  throw new UsageError(`${path} 不是证明文件`, `${path} is no proof of a record`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readKey(text: string): Uint8Array {
  const bytes = fromBase64(text);
  if (bytes?.length !== 32) throw new UsageError(`${text} 不是Base64公钥`, `${text} is no public key in Base64`);
  return bytes;
}

function tell(
  proof: RecordProof,
  { failed, checkpoint, signer = "" }: ProofCheck,
  isTrusted: boolean,
  terminal: Terminal,
): void {
  const { say, text, colors } = terminal;
  if (failed !== undefined) {
    say(colors.red(text({ zh: "证明不成立", en: "the proof does not hold" })));
    say(`    ${text(FAILED[failed])}`);
    return;
  }
  const holds = {
    zh: `证明成立：${proof.id} 是${checkpoint?.size ?? 0}条记录中的第${proof.index + 1}条`,
    en: `the proof holds: ${proof.id} is record ${proof.index + 1} of ${checkpoint?.size ?? 0}`,
  };
  say(colors.green(text(holds)));
  const signed = {
    zh: `检查点由密钥 ${signer} 于 ${checkpoint?.time ?? ""} 签名（${checkpoint?.origin ?? ""}）`,
    en: `the checkpoint was signed with key ${signer} at ${checkpoint?.time ?? ""} (${checkpoint?.origin ?? ""})`,
  };
  say(text(signed));
  if (!isTrusted) say(colors.dim(text(COMPARE)));
  say(proof.head);
}

const COMPARE: LocalizedText = {
  zh: "请将密钥编号与该机关公布的编号核对；或用 --key 指定公钥。",
  en: "Compare the id of the key with the one that the organ published, or name its key with --key.",
};

const FAILED: Readonly<Record<ProofStep, LocalizedText>> = {
  checkpoint: {
    zh: "其中的检查点不完整，或与证明不是同一规模。",
    en: "Its checkpoint is none, or one of another size.",
  },
  signature: {
    zh: "检查点的签名不对：内容在签名后被改动。",
    en: "The checkpoint is not signed by its key: it was changed after it was signed.",
  },
  key: { zh: "检查点不是由所指定的公钥签名。", en: "The checkpoint was not signed with the key that was named." },
  head: { zh: "记录头不是这条评估的。", en: "The head is not that of this evaluation." },
  path: {
    zh: "记录头不在检查点所签的树中：记录被改动，或证明是拼凑的。",
    en: "The head is not in the tree that was signed: the record was changed, or the proof was made up.",
  },
};
