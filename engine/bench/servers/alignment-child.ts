import { measureAlignments } from "../measure-alignments.ts";
import { ALIGNMENT_WORKS } from "../packs/alignment-work.ts";

/** Measures one work in a process of its own, so that its memory is nobody else's: `<name> <whole|prefix> <pace>`. */
const [name = "", way, pace] = process.argv.slice(2);
const work = await ALIGNMENT_WORKS.get(name)?.(pace === "quick" || pace === "long" ? pace : "normal");
if (work === undefined) throw new Error(`there is no work ${name}`);
process.stdout.write(JSON.stringify(measureAlignments(work, way === "prefix" ? "prefix" : "whole")));
