import { readFile, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";

import { createCalendar, type Calendar } from "../../core/calendar/calendar.ts";
import type { PowerMap } from "../../core/map/power-map.ts";
import { readMap } from "../../core/map/read-map.ts";
import type { LocalizedText, Parameter, SupervisionDuty } from "../../core/model/formats.generated.ts";
import { readDocument } from "../../core/schema/document-findings.ts";
import { readSettings, type SupervisionSettings } from "../../core/supervision/settings.ts";
import { planSupervision, type SupervisionPlan } from "../../core/supervision/supervision-plan.ts";
import { repositoryRoot } from "../../files/repository-root.ts";
import { compilePower, openPolicyFolder, type OpenPolicyFolder } from "../open-policy-folder.ts";
import type { Shell } from "../shell.ts";
import { UsageError } from "../usage-error.ts";

/** What cases are set against: a power of the policy folder with all its documents, or any BPMN map. */
export type Subject = { readonly title: LocalizedText; readonly map: PowerMap; readonly plan: SupervisionPlan };

type SubjectSettings = { readonly folder: string; readonly costs: "grade" | "unit" };

/**
 * Opens a map file, or where there is none of that name, the power of that id.
 *
 * @throws UsageError when there is neither, or it cannot be read
 */
export async function openSubject(shell: Shell, given: string, settings: SubjectSettings): Promise<Subject> {
  const file = resolve(shell.folder, given);
  return (await isFile(file)) ? openMap(shell, file, settings) : openPower(shell, given, settings);
}

/** A map alone: its cases are judged by the calendar and the settings of the folder, or else of the product. */
async function openMap(shell: Shell, file: string, { folder, costs }: SubjectSettings): Promise<Subject> {
  const map = await mapOf(await readFile(file, "utf8"), basename(file));
  const rules = await openPolicyFolder(shell, (await isFolderOfRules(shell, folder)) ? folder : repositoryRoot());
  const { settings, duties } = await supervisionOf(shell, rules, []);
  const plan = planSupervision({ map, calendar: calendarOf(rules), settings, duties, costs });
  return { title: { zh: basename(file), en: basename(file) }, map, plan };
}

async function openPower(shell: Shell, id: string, { folder, costs }: SubjectSettings): Promise<Subject> {
  const rules = await openPolicyFolder(shell, folder);
  const power = rules.powers.find((one) => one.id === id);
  if (power === undefined) {
    const known = rules.powers.map((one) => one.id).join(", ");
    throw new UsageError(
      `既没有流程图文件“${id}”，也没有这个事项；事项有：${known}`,
      `there is neither a map file \`${id}\` nor such a power; the powers are: ${known}`,
    );
  }
  const compilation = await compilePower(rules, power);
  if (!compilation.ok || power.mapXml === undefined) {
    throw new UsageError(
      `该事项的文件有错误或没有流程图，请先运行 sunmap check ${rules.root}`,
      `the documents of this power have errors, or it has no map; run \`sunmap check ${rules.root}\` first`,
    );
  }
  const { policy } = compilation;
  const map = await mapOf(power.mapXml, id);
  const { settings, duties } = await supervisionOf(shell, rules, policy.parameters);
  const plan = planSupervision({
    map,
    power: policy.power,
    policy,
    calendar: policy.calendar,
    settings,
    duties,
    costs,
  });
  return { title: policy.power.title, map, plan };
}

async function mapOf(xml: string, name: string): Promise<PowerMap> {
  const reading = await readMap(xml);
  if (reading.ok) return reading.map;
  const [first] = reading.findings;
  throw new UsageError(`${name}：${first?.message.zh ?? ""}`, `${name}: ${first?.message.en ?? ""}`);
}

/** The settings of the folder, or of the product where the folder leaves them to it. */
async function supervisionOf(
  shell: Shell,
  rules: OpenPolicyFolder,
  own: readonly Parameter[],
): Promise<{ readonly settings: SupervisionSettings; readonly duties: readonly SupervisionDuty[] }> {
  const documents = rules.supervision ?? (await openPolicyFolder(shell, repositoryRoot())).supervision;
  const reading = readSettings(documents?.parameters ?? [], own);
  if (reading.ok) return { settings: reading.settings, duties: documents?.duties ?? [] };
  throw new UsageError(
    `监督参数有错误，请先运行 sunmap check ${rules.root}`,
    `the settings of supervision have errors; run \`sunmap check ${rules.root}\` first`,
  );
}

function calendarOf({ library }: OpenPolicyFolder): Calendar {
  return createCalendar(
    library.calendar.flatMap((document) => {
      const reading = readDocument("CalendarYear", document, "calendar");
      return reading.ok ? [reading.document] : [];
    }),
  );
}

async function isFolderOfRules({ folder }: Shell, given: string): Promise<boolean> {
  const found = await stat(join(resolve(folder, given), "rules")).catch(() => undefined);
  return found?.isDirectory() === true;
}

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() === true;
}
