import type { CaseEvent, CaseFacts } from "../../core/model/formats.generated.ts";
import { FACT_PREFIX } from "../event/column-role.ts";
import type { LogCase } from "../log-piece.ts";
import { isWritable, xesAttribute, type XesType } from "./write-attribute.ts";

/**
 * A log in XES (IEEE 1849), case by case as text, for any tool of process mining. What XES has no name for stands in
 * attributes of our own (`sunmap:…`), so that reading it again gives the same cases; `nameOf` tells what other tools show
 * of an event that names its step alone.
 */
export async function* writeXes(
  cases: Iterable<LogCase> | AsyncIterable<LogCase>,
  nameOf: (step: string) => string = (step) => step,
): AsyncGenerator<string> {
  yield HEAD;
  for await (const found of cases) yield traceOf(found, nameOf);
  yield "</log>\n";
}

const EXTENSIONS = [
  ["Concept", "concept", "http://www.xes-standard.org/concept.xesext"],
  ["Time", "time", "http://www.xes-standard.org/time.xesext"],
  ["Organizational", "org", "http://www.xes-standard.org/org.xesext"],
  ["Lifecycle", "lifecycle", "http://www.xes-standard.org/lifecycle.xesext"],
];

const HEAD = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<log xes.version="1849-2016" xes.features="" xmlns="http://www.xes-standard.org/">',
  ...EXTENSIONS.map(
    ([name = "", prefix = "", uri = ""]) => `<extension name="${name}" prefix="${prefix}" uri="${uri}"/>`,
  ),
  '<classifier name="Activity" scope="event" keys="concept:name"/>',
  "",
].join("\n");

function traceOf({ id, attributes, events }: LogCase, nameOf: (step: string) => string): string {
  const { title, openedAt, closedAt, facts } = attributes;
  return [
    "<trace>",
    xesAttribute("string", "concept:name", id),
    ...optional("string", "sunmap:title", title),
    ...optional("date", "sunmap:openedAt", openedAt),
    ...optional("date", "sunmap:closedAt", closedAt),
    ...(facts === undefined ? [] : [xesAttribute("string", "sunmap:facts", JSON.stringify(facts))]),
    ...events.map((event) => eventOf(event, nameOf)),
    "</trace>\n",
  ].join("\n");
}

function eventOf(event: CaseEvent, nameOf: (step: string) => string): string {
  const { id, step, activity, transition, at, person, post, facts, clock, evidence } = event;
  const name = activity ?? (step === undefined ? (clock?.change ?? "") : nameOf(step));
  const isOwn = step !== undefined || clock !== undefined;
  return [
    "<event>",
    xesAttribute("string", "concept:name", name),
    xesAttribute("date", "time:timestamp", at),
    ...optional("string", "lifecycle:transition", transition),
    ...optional("string", "org:resource", person),
    ...optional("string", "org:role", post),
    ...optional("string", "sunmap:id", id),
    ...optional("string", "sunmap:step", step),
    ...optional("string", "sunmap:activity", isOwn ? activity : undefined),
    ...(facts === undefined ? [] : factsOf(facts)),
    ...(clock === undefined ? [] : [xesAttribute("string", "sunmap:clock", JSON.stringify(clock))]),
    ...(evidence === undefined ? [] : [xesAttribute("string", "sunmap:evidence", JSON.stringify(evidence))]),
    "</event>",
  ].join("\n");
}

/** Plain facts are attributes of their own, which other tools can filter by; the others stand together in JSON. */
function factsOf(facts: CaseFacts): string[] {
  const plain: string[] = [];
  const others: [string, unknown][] = [];
  for (const [name, value] of Object.entries(facts)) {
    const type = plainType(value);
    if (type === undefined) others.push([name, value]);
    else plain.push(xesAttribute(type, `${FACT_PREFIX}${name}`, Object.is(value, -0) ? "-0" : String(value)));
  }
  const rest = others.length > 0 || plain.length === 0 ? Object.fromEntries(others) : undefined;
  return rest === undefined ? plain : [...plain, xesAttribute("string", "sunmap:facts", JSON.stringify(rest))];
}

function plainType(value: unknown): XesType | undefined {
  if (typeof value === "boolean") return "boolean";
  if (typeof value === "number") return Number.isSafeInteger(value) && !Object.is(value, -0) ? "int" : "float";
  return typeof value === "string" && value !== "" && isWritable(value) ? "string" : undefined;
}

function optional(type: XesType, key: string, value: string | undefined): string[] {
  return value === undefined || value === "" ? [] : [xesAttribute(type, key, value)];
}
