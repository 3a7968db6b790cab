/** What browsers draw at most on a side. */
const LARGEST_SIDE = 16_384;

/** Paints an SVG file on white, `scale` times as large, or as large as a browser can. */
export async function pngPicture(svgFile: string, scale: number): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svgFile], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return await painted(image, Math.min(scale, LARGEST_SIDE / Math.max(image.width, image.height)));
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function painted(image: HTMLImageElement, scale: number): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("the browser has no canvas to paint on");
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error("the picture is too large")) : resolve(blob)),
      "image/png",
    );
  });
}
