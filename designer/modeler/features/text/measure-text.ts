let context: CanvasRenderingContext2D | null = null;

/** How wide a text is in a font, in pixels at 100 %. */
export function measureText(text: string, font: string): number {
  context ??= document.createElement("canvas").getContext("2d");
  if (context === null) return text.length * FALLBACK_WIDTH;
  context.font = font;
  return context.measureText(text).width;
}

/** Of one character, where there is no canvas to measure with. */
const FALLBACK_WIDTH = 12;
