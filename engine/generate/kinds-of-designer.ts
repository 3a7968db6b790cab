import type { DocumentKind } from "../core/schema/validators.ts";
import { KINDS_OF_POLICIES } from "./kinds-of-policies.ts";

/** What the pages of the designer read by themselves. They are built with the validators of these alone. */
export const KINDS_OF_DESIGNER = [...KINDS_OF_POLICIES, "ExampleCase"] as const satisfies readonly DocumentKind[];
