/** Gives the person a file to keep. */
export function download(name: string, content: BlobPart, media: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: media }));
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  // The browser reads the address a moment later.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Lets the person choose a file; undefined when none was chosen. `accept` as of a file input. */
export function chooseFile(accept: string): Promise<File | undefined> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = accept;
  return new Promise((resolve) => {
    input.addEventListener("change", () => resolve(input.files?.[0]));
    input.addEventListener("cancel", () => resolve(undefined));
    input.click();
  });
}
