import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { onTestFinished, type TestContext } from "vitest";

/** A real disk of so many bytes, removed when the test is over. Who may not mount one skips the test, and says so. */
export async function aSmallDisk(bytes: number, { skip }: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "sunmap-disk-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  try {
    execFileSync("/usr/bin/mount", ["-t", "tmpfs", "-o", `size=${bytes}`, "tmpfs", folder], { stdio: "ignore" });
  } catch {
    skip("only root can mount the small disk that this test fills");
  }
  onTestFinished(() => {
    execFileSync("/usr/bin/umount", ["--lazy", folder]);
  });
  return folder;
}
