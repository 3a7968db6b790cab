import type { LocalizedText } from "../../model/formats.generated.ts";
import type { CheckFinding } from "../check-finding.ts";
import { documentAt, withEdit } from "./document-at.ts";
import type { Fix, FixContext } from "./fix.ts";
import { valueAt, type JsonEdit } from "./json-edit.ts";

/** A fix of one change in the document that a finding is about. */
export function documentFix({ document }: CheckFinding, title: LocalizedText, edit: JsonEdit): Fix {
  return { title, kind: "documents", apply: (documents) => withEdit(documents, document, edit) };
}

/** What the user wrote at a pointer of the document that a finding is about. */
export function writtenAt({ document }: CheckFinding, pointer: string, { documents }: FixContext): unknown {
  return valueAt(documentAt(documents, document), pointer);
}

/** 把“a”改为“b”. */
export function replacing(old: string, by: string): LocalizedText {
  return { zh: `把“${old}”改为“${by}”`, en: `change \`${old}\` to \`${by}\`` };
}

/** 删除“a”. */
export function removing(name: string): LocalizedText {
  return { zh: `删除“${name}”`, en: `remove \`${name}\`` };
}
