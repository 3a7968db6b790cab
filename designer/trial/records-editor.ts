import { css, html, nothing, type TemplateResult } from "lit";

import type { FactDefinition } from "../../engine/core/model/formats.generated.ts";
import { isObject } from "../../engine/core/model/is-object.ts";
import { say } from "../language/language.ts";
import { factEditor } from "./fact-editor.ts";
import type { ScalarDefinition } from "./fact-text.ts";
import { withCell, withoutRow, withRow } from "./records.ts";
import { WORDS } from "./words.ts";

/** A list to be edited as a small table: one row a record, or one row an item. */
export type RecordsEditing = {
  readonly label: string;
  readonly definition: FactDefinition;
  readonly value: unknown;
  readonly readOnly: boolean;
  readonly onChange: (value: unknown, settled: boolean) => void;
};

/** The editor of a list: a table whose columns are the fields of its records. */
export function recordsEditor({ label, definition, value, readOnly, onChange }: RecordsEditing): TemplateResult {
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  const columns = columnsOf(definition);
  return html`<div class="records">
    ${
      rows.length === 0
        ? nothing
        : html`<table aria-label=${label}>
            <thead>
              <tr>
                <th scope="col" class="position">${say(WORDS.row)}</th>
                ${columns.map(({ title }) => html`<th scope="col">${title}</th>`)}
                ${readOnly ? nothing : html`<td></td>`}
              </tr>
            </thead>
            <tbody>
              ${rows.map(
                (row, index) =>
                  html`<tr>
                    <th scope="row" class="position">${index + 1}</th>
                    ${columns.map(
                      ({ field, title, definition: column }) =>
                        html`<td>
                          ${factEditor({
                            label: `${label} ${index + 1} ${title}`,
                            definition: column,
                            value: cellOf(row, field),
                            fault: undefined,
                            readOnly,
                            onChange: (cell, settled) => onChange(withCell(rows, index, field, cell), settled),
                          })}
                        </td>`,
                    )}
                    ${
                      readOnly
                        ? nothing
                        : html`<td class="act">
                            <button
                              type="button"
                              class="icon"
                              title=${say(WORDS.removeRecord(index + 1))}
                              aria-label=${say(WORDS.removeRecord(index + 1))}
                              @click=${() => onChange(withoutRow(rows, index), true)}
                            >
                              <wa-icon name="trash"></wa-icon>
                            </button>
                          </td>`
                    }
                  </tr>`,
              )}
            </tbody>
          </table>`
    }
    ${
      readOnly
        ? html`<span class="quiet small"
            >${say(value === undefined ? WORDS.notKnown : WORDS.records(rows.length))}</span
          >`
        : html`<button type="button" class="link" @click=${() => onChange(withRow(rows, definition), true)}>
              <wa-icon name="plus"></wa-icon>${say(WORDS.addRecord)}
            </button>
            <span class="quiet small">${say(value === undefined ? WORDS.notKnown : WORDS.records(rows.length))}</span>`
    }
  </div>`;
}

type Column = { readonly field: string | undefined; readonly title: string; readonly definition: ScalarDefinition };

function columnsOf({ fields, items }: FactDefinition): readonly Column[] {
  if (items !== undefined) return [{ field: undefined, title: say(WORDS.item), definition: items }];
  return Object.entries(fields ?? {}).flatMap(([field, definition]) =>
    definition === undefined ? [] : [{ field, title: say(definition.label), definition }],
  );
}

function cellOf(row: unknown, field: string | undefined): unknown {
  if (field === undefined) return row;
  return isObject(row) && Object.hasOwn(row, field) ? row[field] : undefined;
}

export const recordsEditorStyles = css`
  .records {
    overflow-x: auto;
  }
  .records table {
    inline-size: auto;
    min-inline-size: 100%;
    margin-block-end: 0.25rem;
  }
  .records th,
  .records td {
    padding: 0.15rem 0.25rem;
    border: 0;
    vertical-align: middle;
    font-size: var(--wa-font-size-xs);
  }
  .records td {
    min-inline-size: 6.5rem;
  }
  .records td.act {
    min-inline-size: 0;
  }
  .position {
    color: var(--wa-color-text-quiet);
    white-space: nowrap;
  }
`;
