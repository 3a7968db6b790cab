import { effect, signal } from "@preact/signals-core";

import { account, listNames, may } from "../api/account.ts";
import { say } from "../language/language.ts";
import { nameOf } from "./name-of.ts";
import { WORDS } from "./words.ts";

/** What people and systems are called, by the ids by which records name them. */
const names = signal<ReadonlyMap<string, string>>(new Map());

let readFor: string | undefined;

/** Reads the names whenever somebody else is signed in; without them ids are shown. */
export function followNames(): void {
  effect(() => {
    const reader = may("readNames") ? account.value?.id : undefined;
    if (reader === readFor) return;
    readFor = reader;
    if (reader === undefined) names.value = new Map();
    else void readNames();
  });
}

/** Reads them anew, after somebody was added or called otherwise. */
export async function readNames(): Promise<void> {
  const read = await listNames().catch(() => undefined);
  if (read !== undefined) names.value = new Map(read.map(({ id, name }) => [id, name]));
}

/** As whom the service itself publishes the powers that it is delivered with. */
const SERVICE = "sunmap";

/** What somebody is called; his id where he has no name here. */
export function calledBy(id: string): string {
  return nameOf({ id, name: names.value.get(id) ?? (id === SERVICE ? say(WORDS.service) : id) });
}
