import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

import { OneAtATime } from "../../store/one-at-a-time.ts";

/** How dear it is to try a password: 2 to the power of `cost` blocks of 1 KiB are gone through (RFC 7914: N, with r = 8, p = 1). */
export type WorkFactor = { readonly cost: number };

/** 128 MiB and some tenths of a second for each try. */
export const WORK_FACTOR: WorkFactor = { cost: 17 };

const BLOCK = 8;
const KEY_LENGTH = 32;
const SALT_LENGTH = 16;
/** A try takes so much memory that they are made one after the other. */
const turns = new OneAtATime();

/** The record of a password, from which nobody finds the password: `scrypt:17:<salt>:<key>`. */
export async function passwordRecord(password: string, { cost }: WorkFactor): Promise<string> {
  const salt = randomBytes(SALT_LENGTH);
  const key = await derive(password, salt, cost);
  return `scrypt:${cost}:${salt.toString("base64url")}:${key.toString("base64url")}`;
}

/** A record that no password fits, and that is as dear to try as any other. */
export function recordOfNobody({ cost }: WorkFactor): string {
  return `scrypt:${cost}:${randomBytes(SALT_LENGTH).toString("base64url")}:${randomBytes(KEY_LENGTH).toString("base64url")}`;
}

/** Whether a password is that of a record. It takes the same time for every password of one record. */
export async function fitsRecord(password: string, record: string): Promise<boolean> {
  const [kind, cost = "", salt = "", key = ""] = record.split(":");
  if (kind !== "scrypt") return false;
  const expected = Buffer.from(key, "base64url");
  const actual = await derive(password, Buffer.from(salt, "base64url"), Number(cost));
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

/** One password is written in several ways in Unicode; it is the same whatever keyboard it was typed on (RFC 8265). */
function derive(password: string, salt: Buffer, cost: number): Promise<Buffer> {
  const options = { N: 2 ** cost, r: BLOCK, p: 1, maxmem: 256 * BLOCK * 2 ** cost };
  return turns.run(
    "scrypt",
    () =>
      new Promise((resolve, reject) => {
        scrypt(password.normalize("NFC"), salt, KEY_LENGTH, options, (fault, key) =>
          fault === null ? resolve(key) : reject(fault),
        );
      }),
  );
}
