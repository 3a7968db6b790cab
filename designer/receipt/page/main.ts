/** Boot of the page that checks receipts: one file, opened from the disk or served by the service itself. */
import "../../styles/tokens.css";
import "../../styles/page.css";
import "./receipt-page.css";
import "./sm-receipt-page.ts";
import { followLanguage } from "../../language/language.ts";

followLanguage(document.documentElement);
