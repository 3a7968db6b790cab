import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { CHINESE } from "../../../../../designer/modeler/features/translate/chinese.ts";
import { KIND_TEXTS } from "../../../../../designer/modeler/features/translate/kind-texts.ts";
import { kindWords, STEP_KINDS } from "../../../../../engine/core/map/kind-words.ts";
import { PROJECT_ROOT } from "../../../../support/source-files.ts";

const LIBRARIES = [
  "bpmn-js/lib",
  "diagram-js/lib",
  "diagram-js-direct-editing/lib",
  "diagram-js-grid/dist/index.js",
  "diagram-js-minimap/dist/index.esm.js",
];

const files = LIBRARIES.flatMap((library) => filesOf(join(PROJECT_ROOT, "node_modules", library)));
const sources = files.map((file) => ({ file, text: withoutComments(readFileSync(file, "utf8")) }));

describe("the texts of bpmn-js", () => {
  test("are found in more than 200 files", () => {
    expect(files.length).toBeGreaterThan(200);
  });

  test("all that it asks to be translated are in Chinese", () => {
    const asked = new Set(sources.flatMap(textsAsked));

    expect(asked.size).toBeGreaterThan(120);
    expect([...asked].filter((text) => !Object.hasOwn(CHINESE, text) && !KIND_TEXTS.has(text))).toEqual([]);
  });

  test("are in Chinese letters, with the same places to fill in", () => {
    const kinds = [...KIND_TEXTS].map(([english, { zh }]) => [english, zh] as const);
    const wrong = [...Object.entries(CHINESE), ...kinds].filter(
      ([english, chinese]) => !/\p{Script=Han}/u.test(chinese) || placesIn(english) !== placesIn(chinese),
    );

    expect(wrong).toEqual([]);
  });
});

describe("a kind of element", () => {
  test.each(Object.entries(STEP_KINDS))(
    "%s has in the menus the name that inspector and outline give it",
    (type, words) => {
      const names = [...KIND_TEXTS.values()];
      const isSame = ({ zh, en }: { zh: string; en: string }): boolean =>
        zh.replace(/（(展开|折叠)）$/, "") === words.zh &&
        en.toLowerCase().replace(/ \((expanded|collapsed)\)$/, "") === words.en;

      expect(kindWords({ type, event: undefined })).toBe(words);
      expect(names.filter(isSame)).not.toEqual([]);
    },
  );

  test("that is an event tells what it waits for, and whether it interrupts", () => {
    expect(KIND_TEXTS.get("Timer boundary event (non-interrupting)")).toEqual({
      zh: "边界事件（定时），不中断",
      en: "Event at a step (timer), non-interrupting",
    });
  });

  test("has a name of its own in a menu", () => {
    const names = [...KIND_TEXTS].filter(([english]) => !english.startsWith("Append ")).map(([, { zh }]) => zh);

    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});

/**
 * What a source asks `translate` for: texts, constants, labels of its tables, and joined texts. Where a function of the
 * same name moves graphics, nothing is asked for.
 */
function textsAsked({ file, text }: { readonly file: string; readonly text: string }): readonly string[] {
  if (/\btranslate\b[^;]*from '[^']*SvgTransformUtil/.test(text)) return labelsIn(text);
  const calls = [...text.matchAll(/(?:\._translate|(?<![\w$'"`.]|function )translate)\(\s*([^)]*?)\s*[,)]/g)].map(
    ([, asked = ""]) => asked,
  );
  return [...calls.flatMap((call) => textsOf(call, text, file)), ...labelsIn(text)];
}

function textsOf(call: string, source: string, file: string): readonly string[] {
  const literal = /^(['"])(.*)\1$/.exec(call)?.[2];
  if (literal !== undefined) return [literal];
  const joined = /^'([^']+)' \+ (\w+)$/.exec(call);
  if (joined !== null) return ALIGNMENTS.map((alignment) => `${joined[1] ?? ""}${alignment}`);
  const constant = new RegExp(`(?:var|const) ${call} = '([^']+)'`).exec(source)?.[1];
  if (constant !== undefined) return [constant];
  if (call === "label") return [];
  throw new Error(`${file} asks translate for ${call}, which this test does not understand`);
}

const ALIGNMENTS = ["left", "center", "right", "top", "middle", "bottom"];

/** Labels of menu entries: as they are, and what is added to them. */
function labelsIn(text: string): readonly string[] {
  const plain = [...text.matchAll(/\blabel: '([^']+)'/g)].map(([, label = ""]) => label);
  const added = [...text.matchAll(/var label = '([^']+)';[^}]*label \+= '([^']+)'/g)].map(
    ([, label = "", more = ""]) => label + more,
  );
  return [...plain, ...added];
}

function filesOf(path: string): readonly string[] {
  if (path.endsWith(".js")) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".js"))
    .map((name) => join(path, name));
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}

function placesIn(text: string): string {
  return [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).join();
}
