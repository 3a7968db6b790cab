import { registerIconLibrary } from "@awesome.me/webawesome/dist/components/icon/library.js";

/** Every icon of the pages, each a file of our own server. To use another one, add its name. */
const FILES: Readonly<Record<string, string>> = import.meta.glob(
  "../../node_modules/@fortawesome/fontawesome-free/svgs/solid/{anchor,arrow-down,arrow-down-wide-short,arrow-left,arrow-right,arrow-rotate-left,arrow-rotate-right,arrow-up,arrows-up-down,backward-step,ban,bars,bell,book,box-archive,bug,calendar-days,chart-column,check,chevron-down,chevron-left,chevron-right,chevron-up,circle,circle-check,circle-exclamation,circle-half-stroke,circle-info,circle-pause,circle-play,circle-question,circle-xmark,clock,clock-rotate-left,clone,code,code-branch,code-compare,comment,compress,copy,diagram-project,download,ellipsis,ellipsis-vertical,expand,eye,eye-slash,file,file-arrow-down,file-arrow-up,file-code,file-excel,file-export,file-import,file-lines,filter,flag,flask,floppy-disk,forward-step,gavel,gear,graduation-cap,grip-vertical,hourglass-half,house,image,key,keyboard,language,layer-group,lightbulb,link,link-slash,list,list-check,list-ol,location-crosshairs,lock,magnifying-glass,map,minus,moon,paste,pause,pen,pen-to-square,play,plus,print,puzzle-piece,question,right-left,rotate,route,scale-balanced,shield-halved,shuffle,sitemap,sliders,star,stop,sun,table,table-cells,tag,tower-broadcast,tower-observation,trash,triangle-exclamation,unlock,up-down-left-right,upload,user,users,wand-magic-sparkles,xmark}.svg",
  { query: "?url", import: "default", eager: true },
);

const ADDRESSES = new Map(
  Object.entries(FILES).map(([path, address]) => [path.slice(path.lastIndexOf("/") + 1, -".svg".length), address]),
);

/** What Web Awesome calls otherwise. */
const ALIASES: Readonly<Record<string, string>> = { indeterminate: "minus" };

/** Gives Web Awesome its icons, its own ones too, from our server: nothing is fetched from elsewhere. */
export function useBundledIcons(): void {
  for (const library of ["default", "system"]) {
    registerIconLibrary(library, {
      resolver: (name) => ADDRESSES.get(ALIASES[name] ?? name) ?? ADDRESSES.get("circle") ?? "",
    });
  }
}
