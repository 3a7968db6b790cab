import { expect, test } from "vitest";

import { readXml } from "../../../../designer/workspace/exchange/read-xml.ts";

test.each([
  ["UTF-8", '<?xml version="1.0" encoding="UTF-8"?><a>甲</a>', "utf8"],
  ["UTF-8 without a declaration", "<a>甲</a>", "utf8"],
  ["UTF-8 with a mark", '\uFEFF<?xml version="1.0" encoding="UTF-8"?><a>甲</a>', "utf8"],
  ["UTF-16 with a mark", '\uFEFF<?xml version="1.0" encoding="UTF-16"?><a>甲</a>', "utf16le"],
  ["UTF-16 without a mark", '<?xml version="1.0" encoding="UTF-16"?><a>甲</a>', "utf16le"],
  ["GBK", '<?xml version="1.0" encoding="GBK"?><a>\xbc\xd7</a>', "latin1"],
] as const)("%s is read, and its declaration tells how it is now", async (_what, text, encoding) => {
  const read = await readXml(new Blob([Buffer.from(text, encoding)]));

  expect(read).toContain("<a>甲</a>");
  expect(read).not.toMatch(/UTF-16|GBK/);
});

test("an encoding that nobody knows is taken for UTF-8", async () => {
  const text = '<?xml version="1.0" encoding="no-such"?><a>甲</a>';

  expect(await readXml(new Blob([text]))).toContain("<a>甲</a>");
});
