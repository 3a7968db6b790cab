import { readFile } from "node:fs/promises";

import type { Download, FileChooser, Page } from "playwright-core";

/** A file as it is on the disk of a person. */
export type ChosenFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** Takes a file of the power out by the menu. Answers its name and content. */
export async function exportFile(
  page: Page,
  kind: "exportBpmn" | "exportSvg" | "exportPng" | "exportFolder",
): Promise<{ readonly name: string; readonly content: Buffer }> {
  const download = await whileChoosing<Download>(page, kind, page.waitForEvent("download"));
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

/** Brings a file into the power by the menu. */
export async function importFile(page: Page, kind: "importBpmn" | "importFolder", file: ChosenFile): Promise<void> {
  const chooser = await whileChoosing<FileChooser>(page, kind, page.waitForEvent("filechooser"));
  await chooser.setFiles(file);
}

async function whileChoosing<T>(page: Page, kind: string, event: Promise<T>): Promise<T> {
  await page.getByRole("button", { name: "导入、导出与版本" }).click();
  const [happened] = await Promise.all([event, page.locator(`wa-dropdown-item[value=${kind}]`).click()]);
  return happened;
}
