/** `npm run screenshots`: takes the pictures of the README from the designer as it is. */
import { join } from "node:path";

import { PROJECT_ROOT } from "../support/source-files.ts";
import { aDesigner } from "./a-designer.ts";

const FOLDER = join(PROJECT_ROOT, ".pictures");

const designer = await aDesigner();
try {
  const { page: map } = await designer.open("/powers/housing-fund-withdrawal/map");
  await map.locator('[data-element-id="S2"]').first().click();
  await map.locator("sm-inspector").getByRole("tab", { name: "风险点" }).click();
  await map.locator("sm-risk-points-form").waitFor();
  await map.getByText("符合预期").waitFor();
  await map.screenshot({ path: join(FOLDER, "map.png") });

  const { page: rules } = await designer.open("/powers/highway-tendering/rules?rule=bid-deposit-over-cap");
  await rules.getByRole("button", { name: "English" }).click();
  await rules.locator("sm-condition-builder").waitFor();
  await rules.getByText("cases as expected").waitFor();
  await rules.screenshot({ path: join(FOLDER, "rule.png") });
} finally {
  await designer.close();
}
