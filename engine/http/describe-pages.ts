import { ERROR_CODES, type ErrorCode } from "../core/errors.ts";
import { PROBLEMS } from "./problem-catalog.ts";

/** The page that shows the API description, one operation at a time: all at once take ten seconds to draw. Everything it loads comes from this server. */
export const DOCS_PAGE = `<!doctype html>
<html lang="zh">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>阳光权力图 Sunmap · API</title>
<link rel="icon" href="data:,">
<script type="module" src="/docs/rapidoc-min.js"></script>
<rapi-doc spec-url="/openapi.json" render-style="focused" theme="light" primary-color="#9a3412" load-fonts="false"
  regular-font="system-ui, sans-serif" mono-font="ui-monospace, monospace" show-header="false" allow-server-selection="false"
  allow-authentication="false" schema-description-expanded="true" default-schema-tab="schema"></rapi-doc>
</html>
`;

/** What stands in place of the designer while it is not built. */
export const UNBUILT_PAGE = `<!doctype html>
<html lang="zh">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>阳光权力图 Sunmap</title>
<link rel="icon" href="data:,">
<h1>页面尚未构建</h1>
<p>请在本产品目录中运行 <code>npm run build</code>，再重新启动服务。接口可以照常使用。</p>
<h2 lang="en">The pages are not built yet</h2>
<p lang="en">Run <code>npm run build</code> in the folder of this product and start the service again. The API works as usual.</p>
<p><a href="/docs">API</a></p>
</html>
`;

export function isErrorCode(text: string): text is ErrorCode {
  return Object.hasOwn(ERROR_CODES, text);
}

/** What a problem means, for a machine. */
export function problemWords(code: ErrorCode): Readonly<Record<string, unknown>> {
  const { status, title, detail } = PROBLEMS[code];
  return { code, status, title, detail };
}

/** The page behind the `type` of a problem. */
export function problemPage(code: ErrorCode): string {
  const { status, title, detail } = PROBLEMS[code];
  return `<!doctype html>
<html lang="zh">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${code}</title>
<link rel="icon" href="data:,">
<h1>${code} · ${status}</h1>
<h2>${title.zh}</h2>
<p>${detail.zh}</p>
<h2 lang="en">${title.en}</h2>
<p lang="en">${detail.en}</p>
<p><a href="/docs">API</a></p>
</html>
`;
}
