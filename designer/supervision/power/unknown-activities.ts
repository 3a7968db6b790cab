import { html, nothing, type TemplateResult } from "lit";

import type { PowerSupervision } from "../../../engine/core/model/formats.generated.ts";
import { showCount } from "../../language/formats.ts";
import { say } from "../../language/language.ts";
import { WORDS } from "./words.ts";

/** What systems sent that the map does not know, as they call it. */
export function unknownActivities({
  unknownActivities: activities,
}: PowerSupervision): TemplateResult | typeof nothing {
  if (activities.length === 0) return nothing;
  return html`<section class="card stack">
    <h2>${say(WORDS.unknownActivities)}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">${say(WORDS.activity)}</th>
          <th scope="col" class="numbers">${say(WORDS.events)}</th>
        </tr>
      </thead>
      <tbody>
        ${activities.map(
          ({ activity, events }) =>
            html`<tr>
              <td lang="zh-CN">${activity}</td>
              <td class="numbers">${showCount(events)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}
