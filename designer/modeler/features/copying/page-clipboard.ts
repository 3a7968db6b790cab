import Clipboard from "diagram-js/lib/features/clipboard/Clipboard";

/** What was copied on one map can be pasted on that of another power: all maps of the page have this one clipboard. */
export const pageClipboard = new Clipboard();
