import { readFileSync } from "node:fs";
import { join } from "node:path";

import { PROJECT_ROOT } from "../support/source-files.ts";

/** A map without fault, whose step `S1` is on it. */
export const SOUND_MAP = readFileSync(join(PROJECT_ROOT, "examples", "budget-payment", "map.bpmn"), "utf8");

const LAUGHS = Array.from(
  { length: 10 },
  (_, level) => `<!ENTITY l${level} "${level === 0 ? "ha" : `&l${level - 1};`.repeat(10)}">`,
).join("");

/** Files that are no map, each with the words in which it is refused. */
export const NO_MAPS: readonly (readonly [what: string, content: string | Buffer, words: string])[] = [
  ["a DTD that reads a file", withDoctype('<!ENTITY x SYSTEM "file:///etc/passwd">', "&x;"), "DTD"],
  ["entities that multiply", withDoctype(LAUGHS, "&l9;"), "DTD"],
  ["twenty megabytes", SOUND_MAP.replace("</bpmn:definitions>", `<!--${"x".repeat(20_000_000)}-->$&`), "文件过大"],
  ["a text cut short", SOUND_MAP.slice(0, 5000), "不是可读的 BPMN 2.0"],
  ["a web page", "<html><script>alert(1)</script></html>", "不是可读的 BPMN 2.0"],
  ["nothing at all", "", "不是可读的 BPMN 2.0"],
  ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 255, 254]), "不是可读的 BPMN 2.0"],
];

/** Maps that are only strange; each calls the step `S1` 甲. */
export const STRANGE_MAPS: readonly (readonly [what: string, content: string | Buffer])[] = [
  ["in UTF-16", Buffer.from(`\uFEFF${named("甲").replace("UTF-8", "UTF-16")}`, "utf16le")],
  ["in GBK", inGbk()],
  ["with a mark of the order of its bytes", `\uFEFF${named("甲")}`],
  ["with markup in its names", named("甲&lt;img src=x onerror=alert(1)&gt;&lt;script&gt;alert(2)&lt;/script&gt;")],
  ["with addresses that are scripts", withScriptAddresses()],
  ["nested five hundred deep", nested(500)],
  ["with a drawing that makes no sense", withSenselessDrawing()],
];

function named(name: string): string {
  return SOUND_MAP.replace(/(<bpmn:userTask id="S1" name=)"[^"]*"/, `$1"${name}"`);
}

function withDoctype(declarations: string, name: string): string {
  return named(name).replace("?>", `?><!DOCTYPE map [${declarations}]>`);
}

/** Every other Chinese letter gives way to a Latin one, because Node writes no GBK. */
function inGbk(): Buffer {
  const plain = named("@@")
    .replace("UTF-8", "GBK")
    .replaceAll(/[^\x20-\x7e\s]/g, "x");
  return Buffer.from(plain.replace("@@", "\xbc\xd7"), "latin1");
}

function withScriptAddresses(): string {
  return named("甲")
    .replace(/targetNamespace="[^"]*"/, 'targetNamespace="javascript:alert(1)" xmlns:other="javascript:alert(2)"')
    .replace('<bpmn:userTask id="S1" ', '$&other:href="javascript:alert(3)" ')
    .replace("<bpmn:extensionElements>", '$&<other:a href="javascript:alert(4)">甲</other:a>');
}

function nested(depth: number): string {
  const levels = Array.from({ length: depth }, (_, level) => level);
  const inside = levels.map((level) => `<bpmn:subProcess id="Sub${level}" name="甲${level}">`).join("");
  const shapes = levels.map(
    (level) =>
      `<bpmndi:BPMNShape id="Sub${level}_di" bpmnElement="Sub${level}" isExpanded="true"><dc:Bounds x="${level}" y="${2000 + level}" width="${3000 - 2 * level}" height="${3000 - 2 * level}" /></bpmndi:BPMNShape>`,
  );
  return named("甲")
    .replace("</bpmn:laneSet>", `$&${inside}${"</bpmn:subProcess>".repeat(depth)}`)
    .replace("</bpmndi:BPMNPlane>", `${shapes.join("")}$&`);
}

function withSenselessDrawing(): string {
  return named("甲")
    .replace(/(bpmnElement="S2">\s*)<dc:Bounds [^>]*>/, '$1<dc:Bounds x="NaN" y="1e309" width="-5" height="many" />')
    .replace(/<di:waypoint [^>]*>\s*<di:waypoint [^>]*>/, "")
    .replace(
      "</bpmndi:BPMNPlane>",
      '<bpmndi:BPMNShape id="Nobody_di" bpmnElement="Nobody"><dc:Bounds x="1" y="1" width="1" height="1" /></bpmndi:BPMNShape><bpmndi:BPMNShape id="Twice_di" bpmnElement="S3"><dc:Bounds x="1" y="1" width="1" height="1" /></bpmndi:BPMNShape>$&',
    );
}
