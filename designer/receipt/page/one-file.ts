import { createHash } from "node:crypto";

import type { Plugin } from "vite";

/**
 * Puts script and styles into the HTML itself, and says in a meta element that nothing else may run, be loaded or be asked:
 * a browser refuses whatever is not these very bytes.
 */
export function oneFile(name: string): Plugin {
  return {
    name: "one-file",
    enforce: "post",
    generateBundle(_options, bundle): void {
      let [script, style, html] = ["", "", ""];
      for (const [file, output] of Object.entries(bundle)) {
        if (output.type === "chunk") script += output.code;
        else if (file.endsWith(".css")) style += textOf(output.source);
        else if (file.endsWith(".html")) html += textOf(output.source);
        delete bundle[file];
      }
      this.emitFile({ type: "asset", fileName: name, source: withInside(html, inert(script), style.trim()) });
    },
  };
}

/** A script is cut off where its text says that it ends; inside strings these letters can be written otherwise. */
function inert(script: string): string {
  return script.trim().replaceAll(/<(?=\/script|script|!--)/gi, String.raw`\x3C`);
}

function withInside(html: string, script: string, style: string): string {
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
  return html
    .replace(/\s*<script type="module"[^>]*src=[^>]*><\/script>/g, "")
    .replace(/\s*<link rel="stylesheet"[^>]*>/g, "")
    .replace('<meta charset="utf-8" />', (charset) => `${charset}\n    ${meta}`)
    .replace("</head>", () => `<style>${style}</style>\n  </head>`)
    .replace("</body>", () => `<script type="module">${script}</script>\n  </body>`);
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

function textOf(source: string | Uint8Array): string {
  return typeof source === "string" ? source : new TextDecoder().decode(source);
}
