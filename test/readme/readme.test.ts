import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, onTestFinished, test } from "vitest";

import { readAccessFolder } from "../../engine/access/read-access-folder.ts";
import { flagOf } from "../../engine/cli/commands/serve.ts";
import { COMMANDS } from "../../engine/cli/commands/index.ts";
import { SETTINGS } from "../../engine/settings.ts";
import { npmStart } from "../scripts/npm-start.ts";
import { REFERENCE_DIFFERENCES } from "../support/reference-differences.ts";
import { PROJECT_ROOT } from "../support/source-files.ts";
import { blocks, README, tableUnder } from "./read-readme.ts";
import { outputOf, runAsReader } from "./run-as-reader.ts";

const ADDRESS = "http://127.0.0.1:8080";

describe("the commands of the README", () => {
  test("npm start starts the service, which answers the requests with the answers that stand there", async () => {
    const requests = blocks().filter(({ language, text }) => language === "sh" && text.startsWith("curl "));
    const { address } = await npmStart();

    expect(requests.length).toBe(2);
    for (const { text, answer } of requests) {
      const answered = await runAsReader(text.replaceAll(ADDRESS, address));
      expect(JSON.parse(answered)).toEqual(JSON.parse(answer?.text ?? ""));
    }
  });

  test("npm start and npm test are what a reader is told to type", () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(
      readFileSync(join(PROJECT_ROOT, "package.json"), "utf8"),
    );

    expect(
      blocks()
        .slice(0, 2)
        .map(({ text }) => text),
    ).toEqual(["npm start\n", "npm test\n"]);
    expect(scripts).toMatchObject({ start: "node .scripts/sunmap.mjs serve", test: "node .scripts/test.mjs" });
  });

  test("sunmap evaluate answers as it says", async () => {
    const command = blocks().find(({ language, text }) => language === "sh" && text.includes("sunmap evaluate"));

    expect(withoutDigest(await runAsReader(command?.text ?? ""))).toBe(withoutDigest(command?.answer?.text));
  });

  test("sunmap diff answers as it says, of a folder in which one rule fired more often and another did less", async () => {
    const command = blocks().find(({ language, text }) => language === "sh" && text.includes("sunmap diff"));

    expect(await runAsReader((command?.text ?? "").replace("../last-year", policiesOfLastYear()))).toBe(
      command?.answer?.text,
    );
  });

  test("the library example runs and writes what stands there", async () => {
    const example = blocks().find(({ language }) => language === "js");
    const file = join(PROJECT_ROOT, "dist", `.readme-${process.pid}.mjs`);
    writeFileSync(file, example?.text ?? "");
    onTestFinished(() => rmSync(file));

    expect(await outputOf(spawn(process.execPath, [file], { cwd: PROJECT_ROOT }))).toBe(example?.answer?.text);
  });
});

describe("the tables of the README", () => {
  test("every setting stands there with its flag and its default", () => {
    const rows = SETTINGS.map(({ name, default: otherwise, words }) => [name, flagOf(name), otherwise, words.en]);

    expect(tableUnder("Settings")).toEqual(rows);
  });

  test("who may do what stands there as it is enforced", async () => {
    const { permissions, roles } = await readAccessFolder(PROJECT_ROOT);
    const titles = new Map(roles.roles.map(({ role, title }) => [role, title.en]));
    const rows = permissions.permissions.map((row) => [
      row.title.en,
      row.roles.map((role) => titles.get(role)).join(", "),
      row.scope,
    ]);

    expect(rows.length).toBeGreaterThan(20);
    expect(tableUnder("Who may do what")).toEqual(rows);
  });

  test("every difference from json-rules-engine stands there as it is proved", () => {
    const rows = REFERENCE_DIFFERENCES.map(({ library, ours }) =>
      [library, ours].map((cell) => cell.replaceAll("`", "")),
    );

    expect(rows.length).toBeGreaterThan(20);
    expect(tableUnder("Where we differ from json-rules-engine")).toEqual(rows);
  });

  test("every subcommand stands there", () => {
    const named = tableUnder("On the command line").map(([command = ""]) => command.split(" ")[1]);

    expect(named.length).toBe(COMMANDS.length);
    for (const name of named) expect(README).toContain(`sunmap ${name}`);
  });

  test("every folder and every place to add something is there", () => {
    const places = [...tableUnder("Where things are").map(([folder = ""]) => folder), ...additions()];

    expect(places.length).toBeGreaterThan(15);
    expect(places.filter((place) => !existsSync(join(PROJECT_ROOT, place)))).toEqual([]);
  });
});

/** The digest of a policy changes with every word of its rules; the answers to this case do not. */
function withoutDigest(text = ""): string {
  return text.replace(/sha256:[0-9a-f]{64}/, "sha256:…");
}

/** The folders and lists of “Where do I add a new …?”, a real power in the place of `<power>`, a real folder in that of `<area>`. */
function additions(): string[] {
  const section = README.split("\n## Where do I add a new …?\n")[1]?.split("\n## ")[0] ?? "";
  return [...section.matchAll(/^\| [^|]+\| `([^`]+\/)[^/`]*`(?:[^`|]*`(\w[\w-]*\.ts)`)?/gm)].flatMap(
    ([, folder = "", list]) => {
      const real = folder
        .replace("<power>", "highway-tendering")
        .replace("<area>", "catalogue")
        .replace("<format>", "xes");
      return list === undefined
        ? [real]
        : [real, existsSync(join(PROJECT_ROOT, real, list)) ? `${real}${list}` : join(real, "..", list)];
    },
  );
}

/** A copy of the policies as the README's example has them. */
function policiesOfLastYear(): string {
  const folder = mkdtempSync(join(tmpdir(), "sunmap-last-year-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const name of ["rules", "examples"]) cpSync(join(PROJECT_ROOT, name), join(folder, name), { recursive: true });
  const power = join(folder, "rules", "housing-fund-withdrawal");
  rewrite(join(power, "rules", "amount-above-balance.json"), '"greaterThan"', '"greaterThanInclusive"');
  rewrite(join(power, "rules", "forged-proof.json"), '"effect": "stop"', '"effect": "control"');
  return folder;
}

function rewrite(file: string, text: string, other: string): void {
  writeFileSync(file, readFileSync(file, "utf8").replace(text, other));
}
