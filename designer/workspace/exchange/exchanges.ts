import type { CheckFinding } from "../../../engine/core/check/check-finding.ts";
import { finding } from "../../../engine/core/check/finding-catalog.ts";
import type { LocalizedText } from "../../../engine/core/model/formats.generated.ts";
import { MENU_WORDS } from "../menu-words.ts";
import type { PolicySession } from "../policy-session.ts";
import { WORDS } from "../words.ts";
import { chooseFile, download } from "./download.ts";
import { fromPackFiles, toPackFiles } from "./pack-folder.ts";
import { readXml } from "./read-xml.ts";

const PNG_SCALE = 2;

/** Each way in which files come in and go out. It answers what kept a file from coming in, or as warnings what of it did not. */
export const EXCHANGES = {
  exportBpmn: async (session: PolicySession) => {
    const { map } = await session.current();
    download(`${session.power}.bpmn`, map, "application/bpmn+xml");
    return [];
  },
  exportSvg: async (session: PolicySession) => {
    download(`${session.power}.svg`, await session.modeler.svg(), "image/svg+xml");
    return [];
  },
  exportPng: async (session: PolicySession) => {
    download(`${session.power}.png`, await session.modeler.png(PNG_SCALE), "image/png");
    return [];
  },
  exportFolder: async (session: PolicySession) => {
    const { zipOf } = await import("./zip.ts");
    download(`${session.power}.zip`, zipOf(toPackFiles(await session.current())), "application/zip");
    return [];
  },
  importBpmn: async (session: PolicySession) => {
    const file = await chooseFile(".bpmn,.xml,application/xml");
    return file === undefined ? [] : session.importMap(await readXml(file));
  },
  importFolder,
} as const satisfies Record<string, (session: PolicySession) => Promise<readonly CheckFinding[]>>;

/** Whether a value of the menu names one of these. */
export function isExchange(name: string): name is keyof typeof EXCHANGES {
  return Object.hasOwn(EXCHANGES, name);
}

async function importFolder(session: PolicySession): Promise<readonly CheckFinding[]> {
  const file = await chooseFile(".zip,application/zip");
  if (file === undefined) return [];
  const { filesOf } = await import("./zip.ts");
  const files = filesOf(new Uint8Array(await file.arrayBuffer()));
  if (files === undefined) return [refused(file.name, MENU_WORDS.notAnArchive)];
  const reading = fromPackFiles(files);
  if (!reading.ok) return reading.findings;
  const { id } = reading.documents.power;
  if (id !== session.power) return [refused(file.name, MENU_WORDS.otherPower(id))];
  return session.replace(WORDS.importedFolder, reading.documents);
}

function refused(document: string, { zh, en }: LocalizedText): CheckFinding {
  return finding("FORM_WRONG", { document, pointer: "" }, { zh, en });
}
