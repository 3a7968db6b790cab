/** Boot: the language and the theme of the page, its styles, its icons, and the shell. */
import "@awesome.me/webawesome/dist/translations/zh-cn.js";
import "./styles/tokens.css";
import "./styles/page.css";
import "./app/sm-app.ts";
import { followAccount } from "./access/follow-account.ts";
import { followNames } from "./access/names.ts";
import { followLinks } from "./app/location.ts";
import { followTheme } from "./app/theme.ts";
import { useBundledIcons } from "./elements/icons/use-icons.ts";
import { followLanguage } from "./language/language.ts";

followLanguage(document.documentElement);
followTheme(document.documentElement);
followLinks(document);
followAccount();
followNames();
useBundledIcons();
