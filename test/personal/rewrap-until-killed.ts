/** Wraps all keys of a store by another master key, and tells it when it begins and when it is done: a folder or a database. */
import { randomBytes } from "node:crypto";

import { rewrapKeys } from "../../engine/personal/rewrap-keys.ts";

const [place = "", from = "", to = ""] = process.argv.slice(2);
const store = place.startsWith("postgres") ? { url: place } : { folder: place };

process.stdout.write("begun\n");
const count = await rewrapKeys(store, {
  from: Buffer.from(from, "hex"),
  to: Buffer.from(to, "hex"),
  random: randomBytes,
});
process.stdout.write(`${count}\n`);
