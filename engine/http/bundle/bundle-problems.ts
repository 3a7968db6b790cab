import { problem } from "../problem-entry.ts";

/** How the faults of bundles are told. */
export const BUNDLE_PROBLEMS = {
  BUNDLE_REFUSED: problem(
    422,
    ["规则包文件不可用", "该文件不是签名时的规则包文件：{why}。请向制作单位重新索取。"],
    ["The bundle is refused", "The file is no bundle as it was signed: {why}. Ask whoever made it for it anew."],
    ["why"],
  ),
  BUNDLE_UNTRUSTED: problem(
    403,
    [
      "签名密钥不受信任",
      "规则包文件由公钥 {key} 签名，本单位未信任该公钥。核实后请将公钥写入数据文件夹 keys/trusted 下的文件。",
    ],
    [
      "The key is not trusted",
      "The bundle is signed with the public key {key}, which is not trusted here. Make sure whose it is, then put it into a file in keys/trusted of the data folder.",
    ],
    ["key"],
  ),
} as const;
