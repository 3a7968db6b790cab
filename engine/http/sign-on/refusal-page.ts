import type { SunmapError } from "../../core/errors.ts";
import type { Answer } from "../operation.ts";
import { PAGE_POLICY } from "../pages.ts";
import { problemOf } from "../problem.ts";

/** Tells somebody who comes back from the provider of identities in his browser why he is not signed in. */
export function refusalPage(fault: SunmapError, cookie: string): Answer {
  const [zh, en] = [problemOf(fault, "zh"), problemOf(fault, "en")];
  return {
    status: zh.status,
    media: "text/html; charset=utf-8",
    headers: { "content-security-policy": PAGE_POLICY, "set-cookie": cookie },
    refused: fault,
    text: `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${plain(zh.title)} · 阳光权力图</title>
<link rel="icon" href="data:,">
<main>
<h1>${plain(zh.title)}</h1>
<p>${plain(zh.detail)}</p>
<h2 lang="en">${plain(en.title)}</h2>
<p lang="en">${plain(en.detail)}</p>
<p><a href="/api/v1/sign-on">重新登录 · <span lang="en">Sign on again</span></a></p>
<p><a href="/">返回首页 · <span lang="en">To the first page</span></a></p>
</main>
</html>
`,
  };
}

/** Text of others as text, never as markup. */
function plain(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
