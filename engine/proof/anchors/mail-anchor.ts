import { rename } from "node:fs/promises";
import { join } from "node:path";

import { createDurably, createFolder, syncFolder } from "../../store/write-durably.ts";
import type { KeptCheckpoint } from "../checkpoints/kept-checkpoint.ts";
import type { Anchor } from "./anchor.ts";

const DAY = 86_400_000;

/** Puts a checkpoint a day as a message into a spool in the form of a Maildir, from which a mail system takes it. */
export function mailAnchor(folder: string): Anchor {
  return {
    kind: "mail",
    place: folder,
    every: DAY,
    deliver: async (kept) => {
      const [written, ready] = [join(folder, "tmp"), join(folder, "new")];
      for (const path of [written, ready, join(folder, "cur")]) await createFolder(path);
      const { size, time } = kept.checkpoint;
      const name = `${Math.floor(Date.parse(time) / 1000)}.${size}.sunmap.eml`;
      await createDurably(join(written, name), mailOf(kept));
      await rename(join(written, name), join(ready, name));
      await syncFolder(ready);
    },
  };
}

/** The message (RFC 5322): both languages, and the note as it is. */
function mailOf({ note, checkpoint: { origin, size, time } }: KeptCheckpoint): string {
  const head = [
    "From: Sunmap <sunmap@localhost>",
    "To: Sunmap checkpoints <checkpoints@localhost>",
    `Date: ${new Date(time).toUTCString().replace("GMT", "+0000")}`,
    `Subject: [Sunmap] checkpoint ${size} of ${origin}`,
    `Message-ID: <${size}.${Date.parse(time)}.${origin.replaceAll("/", ".")}@localhost>`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: 8bit",
  ];
  const text = [
    "请长期保存本邮件。日后可凭下列检查点核对评估日志是否被截断或改写：",
    "Keep this message. The checkpoint below shows whether the journal was cut or rewritten later:",
    "sunmap journal verify --checkpoint <file>",
  ];
  return [...head, "", ...text, "", ...note.split("\n")].join("\r\n");
}
