import type { Source } from "../compile/plan.ts";
import { declareConstants, reference } from "../decide/generated-constants.ts";
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
  const names = [...sources.keys()];
  if (names.some((name) => !IDENTIFIER.test(name) || name in Object.prototype)) return plain;
  const constants: unknown[] = [];
  const reads = [...sources.values()].map((source, index) => readText(source, `v${index}`, constants)).join("");
  const inherited = names.map((name) => `||"${name}"in o`).join("");
  const values = names.map((_, index) => `v${index}`).join(",");
  // Right behind a look at any fact, the optimising compiler knows the prototype; elsewhere it has to ask for it.
  const known = names.length === 0 ? "" : `const first=f.${names[0]}`;
  const text =
    `"use strict";const o=Object.prototype;${declareConstants(constants)}` +
    `return function(f){${known};if(Object.getPrototypeOf(f)!==o${inherited})return s(f);let n=0,m=0,r;${reads}` +
    // Nothing that was read is inherited, so as many facts as there are keys means that every key was read.
    `for(const name in f)m++;if(m!==n)return s(f);return{values:[${values}],invalid:[],unknown:[]}}`;
  // oxlint-disable-next-line typescript/no-implied-eval -- names are checked identifiers, everything else goes by reference
  const make = new Function("k", "s", text);
  const made: unknown = make(constants, plain);
  return isReader(made) ? made : plain;
}

const IDENTIFIER = /^[a-z][A-Za-z0-9]{0,79}$/;

/** Reads a fact into a variable if it is well-formed or not known, or leaves for the plain reader. */
function readText({ name, definition }: Source, value: string, constants: unknown[]): string {
  const { accepts, convert } = acceptance(definition, value, constants);
  return `let ${value}=f.${name};if(${accepts}){n++;${convert}}else if(${value}===null){n++;${value}=undefined}else if(${value}!==undefined)return s(f);`;
}

/** The test of a well-formed value, and what then makes it the value that rules compute with. */
type Acceptance = { readonly accepts: string; readonly convert: string };

function acceptance(definition: FactDefinition, value: string, constants: unknown[]): Acceptance {
  switch (definition.type) {
    case "boolean":
      return { accepts: `${value}===true||${value}===false`, convert: "" };
    case "enum":
      return { accepts: choiceText(definition, value, constants), convert: "" };
    case "integer":
      return { accepts: `Number.isSafeInteger(${value})${within(definition, value)}`, convert: `${value}+=0` };
    case "decimal":
      return {
        accepts: `typeof ${value}==="number"&&${value}<1e9&&${value}>-1e9&&Math.round(${value}*1e6)/1e6===${value}${within(definition, value)}`,
        convert: `${value}+=0`,
      };
    default: {
      const read = reference(createReader(definition), constants);
      return {
        accepts: `${value}!==undefined&&${value}!==null&&(r=${read}(${value})).ok`,
        convert: `${value}=r.value`,
      };
    }
  }
}

/** A few choices are compared faster than they are looked up. */
const MOST_COMPARED = 16;

function choiceText({ values = [] }: FactDefinition, sent: string, constants: unknown[]): string {
  if (values.length > MOST_COMPARED) {
    return `${reference(new Set(values.map(({ value }) => value)), constants)}.has(${sent})`;
  }
  return values.map(({ value }) => `${sent}===${reference(value, constants)}`).join("||") || "false";
}

function within({ minimum, maximum }: FactDefinition, value: string): string {
  const low = minimum === undefined ? "" : `&&${value}>=(${minimum})`;
  const high = maximum === undefined ? "" : `&&${value}<=(${maximum})`;
  return low + high;
}

function isReader(made: unknown): made is (sent: Readonly<Record<string, unknown>>) => FactFrame {
  return typeof made === "function";
}
