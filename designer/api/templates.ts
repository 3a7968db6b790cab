import type { LocalizedText, PowerType } from "../../engine/core/model/formats.generated.ts";
import type { PolicyDocuments } from "../../engine/core/model/policy-documents.ts";
import { ask } from "./client.ts";

/** A template for powers of one type, as the service lists it. */
export type TemplateEntry = {
  readonly type: PowerType;
  readonly title: LocalizedText;
  readonly counts: Readonly<Record<"steps" | "facts" | "rules" | "cases", number>>;
};

export async function listTemplates(): Promise<readonly TemplateEntry[]> {
  return (await ask<{ templates: readonly TemplateEntry[] }>("/templates")).value.templates;
}

export async function getTemplate(type: PowerType): Promise<PolicyDocuments> {
  return (await ask<PolicyDocuments>(`/templates/${type}`)).value;
}
