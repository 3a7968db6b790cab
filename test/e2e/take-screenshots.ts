/** `npm run screenshots`: takes the pictures of the README from the designer as it is. */
import { join } from "node:path";

import { PROJECT_ROOT } from "../support/source-files.ts";
import { aDesigner } from "./a-designer.ts";

const FOLDER = join(PROJECT_ROOT, ".pictures");

const designer = await aDesigner();
try {
  const { page: map } = await designer.open("/powers/housing-fund-withdrawal/map");
  await map.getByText("受理登记").first().click();
  await map.waitForTimeout(1000);
  await map.screenshot({ path: join(FOLDER, "map.png") });

  const { page: rules } = await designer.open("/powers/highway-tendering/rules?rule=bid-deposit-over-cap", {
    locale: "en-GB",
  });
  await rules.getByText("English").click();
  await rules.waitForTimeout(1000);
  await rules.screenshot({ path: join(FOLDER, "rule.png") });
} finally {
  await designer.close();
}
