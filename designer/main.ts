/** Boot: the page's language, its styles, and the shell. */
import "./styles/tokens.css";
import { followLanguage } from "./language/language.ts";

followLanguage(document.documentElement);
