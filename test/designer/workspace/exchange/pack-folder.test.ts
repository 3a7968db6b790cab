import { describe, expect, test } from "vitest";

import { fromPackFiles, toPackFiles } from "../../../../designer/workspace/exchange/pack-folder.ts";
import { filesOf, zipOf } from "../../../../designer/workspace/exchange/zip.ts";
import { anExample } from "../../../support/an-example.ts";
import { someDocuments } from "../saving/some-documents.ts";

const documents = someDocuments({ cases: [anExample("a-clear-case", { bids: 3 })] });
const files = toPackFiles(documents);

describe("the folder of a power", () => {
  test("lies where a policy repository keeps it", () => {
    const { id } = documents.power;

    expect(Object.keys(files)).toEqual([
      `rules/${id}/power.json`,
      `rules/${id}/facts.json`,
      `rules/${id}/parameters/limit.json`,
      `rules/${id}/rules/first.json`,
      `rules/${id}/rules/second.json`,
      `examples/${id}/map.bpmn`,
      `examples/${id}/cases/a-clear-case.json`,
    ]);
  });

  test("gives the same documents back, through an archive too", () => {
    const archived = filesOf(zipOf(files));

    expect(archived).toEqual(files);
    expect(fromPackFiles(archived ?? {})).toEqual({ ok: true, documents });
  });

  test("is found wherever it lies in an archive", () => {
    const moved = Object.fromEntries(Object.entries(files).map(([path, text]) => [`sunmap-main/${path}`, text]));

    expect(filesOf(zipOf(moved))).toEqual(files);
  });

  test("with several faults tells all of them, each with its file", () => {
    const { id } = documents.power;
    const faulty = { ...files, [`rules/${id}/rules/first.json`]: "{", [`rules/${id}/rules/second.json`]: "{}" };

    const reading = fromPackFiles(faulty);

    expect(reading.ok).toBe(false);
    const places = reading.ok ? [] : reading.findings.map(({ document }) => document);
    expect(new Set(places)).toEqual(new Set([`rules/${id}/rules/first.json`, `rules/${id}/rules/second.json`]));
  });

  test("without the power itself is refused", () => {
    const { [`rules/${documents.power.id}/power.json`]: _power, ...others } = files;

    const reading = fromPackFiles(others);

    expect(reading.ok ? [] : reading.findings.map(({ message }) => message.en)).toEqual([
      "the folder has no file for Power",
    ]);
  });
});

describe("an archive", () => {
  test("that is none is refused", () => {
    expect(filesOf(new TextEncoder().encode("not a zip"))).toBeUndefined();
  });

  test("that unpacks to more than anyone needs is refused before it is unpacked", () => {
    const bomb = zipOf({ "rules/x/facts.json": " ".repeat(60_000_000) });

    expect(bomb.length).toBeLessThan(200_000);
    expect(filesOf(bomb)).toBeUndefined();
  });

  test("gives only documents and maps", () => {
    expect(filesOf(zipOf({ "rules/x/power.json": "{}", "virus.exe": "x" }))).toEqual({ "rules/x/power.json": "{}" });
  });
});
