import type { Source } from "../compile/plan.ts";
import type { FactDefinition } from "../model/formats.generated.ts";
import { createReader } from "../value/create-reader.ts";
import { factsReader, type FactFrame, type ReadFacts } from "./read-facts.ts";

/**
 * The door for facts as generated JavaScript, for servers: it reads well-formed facts by name, and hands anything else
 * (a fault, an unknown fact, an unusual object, a process where other code has put properties on every object) to the plain
 * reader, which reads own facts only and tells what is wrong. Fact names are checked to be plain identifiers; no other text
 * of a user is part of the code.
 */
export function generateFactsReader(sources: ReadonlyMap<string, Source>): ReadFacts {
  const plain = factsReader(sources);
  if ([...sources.keys()].some((name) => !IDENTIFIER.test(name) || name in Object.prototype)) return plain;
  const constants: Constant[] = [];
  const reads = [...sources.values()].map((source, index) => readText(source, index, constants));
  const values = [...sources.keys()].map((_, index) => `v${index}`).join(",");
  const text = `"use strict";return function(f){if(p(f)!==o||q(o).length!==0)return s(f);let n=0,r;${reads.join("")}if(q(f).length!==n)return s(f);return{values:[${values}],invalid:[],unknown:[]}}`;
  // oxlint-disable-next-line typescript/no-implied-eval -- names are checked identifiers, everything else goes by reference
  const make = new Function("k", "s", "p", "o", "q", text);
  const made: unknown = make(constants, plain, Object.getPrototypeOf, Object.prototype, Object.keys);
  return isReader(made) ? made : plain;
}

type Constant = ReadonlySet<unknown> | ReturnType<typeof createReader>;

const IDENTIFIER = /^[a-z][A-Za-z0-9]{0,79}$/;

function readText({ name, definition }: Source, index: number, constants: Constant[]): string {
  const value = `v${index}`;
  return `let ${value}=f.${name};if(${value}!==undefined){n++;if(${value}===null)${value}=undefined;else{${acceptText(definition, value, constants)}}}`;
}

/** Accepts a well-formed value of the type, or leaves for the plain reader. */
function acceptText(definition: FactDefinition, value: string, constants: Constant[]): string {
  switch (definition.type) {
    case "boolean":
      return `if(${value}!==true&&${value}!==false)return s(f);`;
    case "enum":
      return `if(!k[${constants.push(new Set(definition.values?.map((choice) => choice.value))) - 1}].has(${value}))return s(f);`;
    case "integer":
      return `if(!Number.isSafeInteger(${value})${outside(definition, value)})return s(f);${value}+=0;`;
    case "decimal":
      return `if(typeof ${value}!=="number"||!(${value}<1e9&&${value}>-1e9&&Math.round(${value}*1e6)/1e6===${value})${outside(definition, value)})return s(f);${value}+=0;`;
    default:
      return `r=k[${constants.push(createReader(definition)) - 1}](${value});if(!r.ok)return s(f);${value}=r.value;`;
  }
}

function outside({ minimum, maximum }: FactDefinition, value: string): string {
  const low = minimum === undefined ? "" : `||${value}<(${minimum})`;
  const high = maximum === undefined ? "" : `||${value}>(${maximum})`;
  return low + high;
}

function isReader(made: unknown): made is (sent: Readonly<Record<string, unknown>>) => FactFrame {
  return typeof made === "function";
}
