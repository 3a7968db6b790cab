import type { CheckFinding } from "../core/check/check-finding.ts";
import { finding } from "../core/check/finding-catalog.ts";
import { calendarYearFaults } from "../core/calendar/calendar-year-faults.ts";
import { SunmapError } from "../core/errors.ts";
import type { CalendarYear } from "../core/model/formats.generated.ts";
import { isObject } from "../core/model/is-object.ts";
import { readDocument } from "../core/schema/document-findings.ts";
import type { LibraryDocuments } from "../store/store.ts";
import { readDocuments } from "./read-documents.ts";

/** The parts of the library that are lists, with the key by which each document is known. */
const LIBRARY_LISTS = { measures: "id", laws: "id", calendar: "year" } as const;
export type LibraryList = keyof typeof LIBRARY_LISTS;

const MAXIMUM = 5000;

export function libraryItems(documents: LibraryDocuments, part: LibraryList): readonly object[] {
  return part === "calendar" ? documents.calendarYears : documents[part];
}

export function findLibraryItem(documents: LibraryDocuments, part: LibraryList, id: string): unknown {
  return libraryItems(documents, part).find((item) => keyOf(part, item) === id);
}

/** The library with a document set in its place, or added at the end. @throws DOCUMENT_INVALID with findings */
export function withLibraryItem(
  documents: LibraryDocuments,
  part: LibraryList,
  id: string,
  value: unknown,
): LibraryDocuments {
  requireKey(part, id, value);
  const items = libraryItems(documents, part);
  const known = items.some((item) => keyOf(part, item) === id);
  return withItems(
    documents,
    part,
    known ? items.map((item) => (keyOf(part, item) === id ? value : item)) : [...items, value],
  );
}

export function withoutLibraryItem(documents: LibraryDocuments, part: LibraryList, id: string): LibraryDocuments {
  const kept = libraryItems(documents, part).filter((item) => keyOf(part, item) !== id);
  return withItems(documents, part, kept);
}

/** @throws DOCUMENT_INVALID with findings */
export function withTiers(documents: LibraryDocuments, value: unknown): LibraryDocuments {
  const reading = readDocument("TierPack", value, "tiers");
  if (!reading.ok) throw new SunmapError("DOCUMENT_INVALID", { findings: reading.findings });
  return { ...documents, tiers: reading.document };
}

/** Reads a whole library that came from elsewhere. @throws DOCUMENT_INVALID with findings */
export function readLibrary(value: unknown): LibraryDocuments {
  const part = (name: string): unknown => (isObject(value) ? value[name] : undefined);
  const list = (name: string): readonly unknown[] => {
    const items = part(name);
    return Array.isArray(items) ? items : [];
  };
  const tiers = readDocument("TierPack", part("tiers"), "tiers");
  if (!tiers.ok) throw new SunmapError("DOCUMENT_INVALID", { findings: tiers.findings });
  return {
    tiers: tiers.document,
    measures: readDocuments("Measure", "measures", list("measures"), MAXIMUM),
    laws: readDocuments("Law", "laws", list("laws"), MAXIMUM),
    calendarYears: soundYears(readDocuments("CalendarYear", "calendar", list("calendarYears"), MAXIMUM)),
  };
}

function withItems(documents: LibraryDocuments, part: LibraryList, items: readonly unknown[]): LibraryDocuments {
  return { ...documents, ...READERS[part](items) };
}

const READERS: Readonly<Record<LibraryList, (items: readonly unknown[]) => Partial<LibraryDocuments>>> = {
  measures: (items) => ({ measures: readDocuments("Measure", "measures", items, MAXIMUM) }),
  laws: (items) => ({ laws: readDocuments("Law", "laws", items, MAXIMUM) }),
  calendar: (items) => ({ calendarYears: soundYears(readDocuments("CalendarYear", "calendar", items, MAXIMUM)) }),
};

function soundYears(years: CalendarYear[]): CalendarYear[] {
  const findings = years.flatMap((year): CheckFinding[] =>
    calendarYearFaults(year).map(({ pointer, message: { zh, en } }) =>
      finding("CALENDAR_YEAR_WRONG", { document: `calendar/${year.year}`, pointer }, { zh, en }),
    ),
  );
  if (findings.length > 0) throw new SunmapError("DOCUMENT_INVALID", { findings });
  return years.toSorted((one, other) => one.year - other.year);
}

function keyOf(part: LibraryList, item: unknown): string | undefined {
  return isObject(item) ? String(item[LIBRARY_LISTS[part]]) : undefined;
}

function requireKey(part: LibraryList, id: string, value: unknown): void {
  const own = keyOf(part, value);
  if (own === undefined || own === id) return;
  const words = { zh: `“${own}”与地址中的“${id}”不同`, en: `\`${own}\` differs from \`${id}\` in the address` };
  const place = { document: `${part}/${id}`, pointer: `/${LIBRARY_LISTS[part]}` };
  throw new SunmapError("DOCUMENT_INVALID", { findings: [finding("FORM_WRONG", place, words)] });
}
