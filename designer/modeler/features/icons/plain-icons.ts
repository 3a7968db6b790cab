type Entries<Entry> = Readonly<Record<string, Entry>>;
type PadEntry = { readonly html?: string };
type MenuEntry = { readonly imageHtml?: string };
type ContextPad = {
  registerProvider(priority: number, provider: { getMultiElementContextPadEntries(): Updater<PadEntry> }): void;
};
type PopupMenu = {
  registerProvider(menu: string, priority: number, provider: { getPopupMenuEntries(): Updater<MenuEntry> }): void;
};
type Updater<Entry> = (entries: Entries<Entry>) => Entries<Entry>;

const AFTER_OTHERS = 100;

/** bpmn-js writes some of its icons with `style` attributes, which a strict policy of the page forbids. */
export class PlainIcons {
  static $inject = ["contextPad", "popupMenu"];

  constructor(contextPad: ContextPad, popupMenu: PopupMenu) {
    contextPad.registerProvider(AFTER_OTHERS, {
      getMultiElementContextPadEntries: () => (entries) =>
        mapEntries(entries, (entry) => (entry.html === undefined ? entry : { ...entry, html: plain(entry.html) })),
    });
    popupMenu.registerProvider("align-elements", AFTER_OTHERS, {
      getPopupMenuEntries: () => (entries) =>
        mapEntries(entries, (entry) =>
          entry.imageHtml === undefined ? entry : { ...entry, imageHtml: plain(entry.imageHtml) },
        ),
    });
  }
}

function mapEntries<Entry>(entries: Entries<Entry>, change: (entry: Entry) => Entry): Entries<Entry> {
  return Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, change(entry)]));
}

/** Each declaration of a `style` attribute as an attribute of its own: SVG knows them all. */
function plain(html: string): string {
  return html.replaceAll(/style="([^"]*)"/g, (_attribute, style: string) =>
    style
      .split(";")
      .filter((declaration) => declaration.includes(":"))
      .map((declaration) => declaration.replace(/\s*([^:]+?)\s*:\s*(.+?)\s*$/, '$1="$2"'))
      .join(" "),
  );
}
