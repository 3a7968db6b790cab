import type { Formats } from "../model/formats.generated.ts";

export type DocumentKind = keyof Formats;

/** One fault that Ajv found. */
export type SchemaFault = {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
};

type Validator<T> = ((value: unknown) => value is T) & { errors?: readonly SchemaFault[] | null };

export type Validators = { readonly [K in DocumentKind]: Validator<Formats[K]> };
