import { createCalendar } from "../core/calendar/calendar.ts";
import { readMap } from "../core/map/read-map.ts";
import { readDocument } from "../core/schema/document-findings.ts";
import { readSettings } from "../core/supervision/settings.ts";
import { planSupervision, type SupervisionPlan } from "../core/supervision/supervision-plan.ts";
import { readPolicyFolder } from "../files/read-policy-folder.ts";
import { repositoryRoot } from "../files/repository-root.ts";

type ExamplePlan = { readonly power: string; readonly plan: SupervisionPlan };

/** The map of every power of the examples, made ready to supervise cases by what is drawn on it, with the settings of the product. */
export async function examplePlans(): Promise<readonly ExamplePlan[]> {
  const { powers, library, supervision } = await readPolicyFolder(repositoryRoot());
  const calendar = createCalendar(
    library.calendar.flatMap((document) => {
      const reading = readDocument("CalendarYear", document, "calendar");
      return reading.ok ? [reading.document] : [];
    }),
  );
  const reading = readSettings(supervision?.parameters ?? []);
  if (!reading.ok) throw new Error("the settings of supervision have errors");
  const { settings } = reading;
  return Promise.all(
    powers.map(async ({ id, mapXml = "" }) => {
      const drawn = await readMap(mapXml);
      if (!drawn.ok) throw new Error(`there is no map of ${id}`);
      return { power: id, plan: planSupervision({ map: drawn.map, calendar, settings, duties: [] }) };
    }),
  );
}
