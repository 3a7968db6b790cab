import type { CheckFinding } from "../../core/check/check-finding.ts";
import { SunmapError } from "../../core/errors.ts";
import { isObject } from "../../core/model/is-object.ts";
import { EXIT_CODES, type ExitCode } from "../exit-code.ts";
import { placeFindings } from "../findings/place-findings.ts";
import { renderFindings } from "../findings/render-findings.ts";
import { ServerRefusal } from "../server/ask-server.ts";
import type { Shell } from "../shell.ts";
import type { Terminal } from "../terminal.ts";

/** Does something with policies; what is wrong with them, or with a bundle, is told and ends with exit code 1. */
export async function explainPolicies(
  root: string,
  { shell, terminal }: { readonly shell: Shell; readonly terminal: Terminal },
  task: () => Promise<ExitCode>,
): Promise<void> {
  try {
    shell.finish(await task());
  } catch (fault) {
    if (fault instanceof ServerRefusal && FOUND.includes(String(fault.code))) {
      terminal.say(terminal.colors.red(terminal.text(fault.text)));
      return shell.finish(EXIT_CODES.findings);
    }
    if (!(fault instanceof SunmapError)) throw fault;
    const words = refusal(fault);
    if (words === undefined) throw fault;
    const findings = findingsOf(fault).map((finding) => ({ power: powerOf(fault), finding }));
    for (const line of renderFindings(await placeFindings(root, findings), terminal)) terminal.say(line);
    terminal.say(terminal.colors.red(terminal.text({ zh: words[0], en: words[1] })));
    shell.finish(EXIT_CODES.findings);
  }
}

/** What a service refuses because of the policies, and not because it was asked wrongly. */
const FOUND: readonly string[] = [
  "BUNDLE_REFUSED",
  "BUNDLE_UNTRUSTED",
  "DOCUMENT_INVALID",
  "DRAFT_WOULD_BE_LOST",
  "MAP_REFUSED",
  "POLICY_INVALID",
  "PRECONDITION_FAILED",
];

function refusal({ code, details }: SunmapError): readonly [zh: string, en: string] | undefined {
  const [power, why, key] = [details["power"], details["why"], details["key"]].map((detail) => String(detail));
  switch (code) {
    case "DOCUMENT_INVALID":
    case "POLICY_INVALID":
      return ["文件有错误，没有继续", "the documents have errors; nothing was done"];
    case "POWER_NOT_FOUND":
      return [`没有事项“${power}”`, `there is no power \`${power}\``];
    case "BUNDLE_REFUSED":
      return [`规则包文件不可用：${why}`, `the bundle is refused: ${why}`];
    case "BUNDLE_UNTRUSTED":
      return [
        `规则包文件由公钥 ${key} 签名，未受信任；核实后用 --trust 指定`,
        `the bundle is signed with the public key ${key}, which is not trusted; make sure whose it is, then name it with --trust`,
      ];
    case "PRECONDITION_FAILED":
      return ["草稿刚被他人修改，请重新拉取", "somebody changed a draft meanwhile; pull again"];
    default:
      return undefined;
  }
}

function powerOf({ details: { power } }: SunmapError): string | undefined {
  return typeof power === "string" ? power : undefined;
}

function findingsOf({ details: { findings } }: SunmapError): readonly CheckFinding[] {
  return Array.isArray(findings) ? findings.filter(isFinding) : [];
}

function isFinding(value: unknown): value is CheckFinding {
  return isObject(value) && typeof value["document"] === "string" && typeof value["pointer"] === "string";
}
