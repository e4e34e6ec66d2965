import { z } from 'zod'
import { languages } from '../language/language.ts'

/** How a field is asked for, on a form, a command line and a sheet. */
export type FieldKind =
  | 'text'
  | 'long text'
  | 'number'
  | 'yes or no'
  | 'choice'
  | 'choices'
  | 'date'
  | 'email'
  | 'address'
  | 'password'
  | 'file'
  | 'lines'
  | 'languages'
  | 'hidden'

/** One thing that an input asks for; `name` is dotted where it stands inside a part. */
export type Field = {
  readonly name: string
  readonly kind: FieldKind
  readonly required: boolean
  /** What may be chosen, for `choice` and `choices`. */
  readonly options: readonly string[]
  readonly maximumLength: number | undefined
  readonly standard: unknown
}

/** What a schema may say of its field by `.meta({ field: 'long text' })`. */
type Meta = { readonly field?: FieldKind }

const inner = (schema: z.ZodType): { schema: z.ZodType; required: boolean; standard: unknown; meta: Meta } => {
  let at: z.ZodType = schema
  let required = true
  let standard: unknown
  let meta: Meta = (schema.meta() ?? {}) as Meta
  for (;;) {
    if (at instanceof z.ZodOptional || at instanceof z.ZodNullable) {
      required = false
      at = at.unwrap() as z.ZodType
    } else if (at instanceof z.ZodDefault) {
      required = false
      standard = at.def.defaultValue
      at = at.unwrap() as z.ZodType
    } else if (at instanceof z.ZodPipe) {
      at = (at.in instanceof z.ZodTransform ? at.out : at.in) as z.ZodType
    } else return { schema: at, required, standard, meta: { ...((at.meta() ?? {}) as Meta), ...meta } }
    meta = { ...((at.meta() ?? {}) as Meta), ...meta }
  }
}

const isLanguages = (schema: z.ZodType): boolean =>
  schema instanceof z.ZodObject &&
  Object.keys(schema.shape).length > 0 &&
  Object.keys(schema.shape).every((key) => (languages as readonly string[]).includes(key))

const kindOf = (schema: z.ZodType): FieldKind | null => {
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) return 'choice'
  if (schema instanceof z.ZodNumber) return 'number'
  if (schema instanceof z.ZodBoolean) return 'yes or no'
  if (schema instanceof z.ZodArray) return inner(schema.element as z.ZodType).schema instanceof z.ZodEnum ? 'choices' : 'lines'
  if (schema instanceof z.ZodFile) return 'file'
  if (isLanguages(schema)) return 'languages'
  if (schema instanceof z.ZodObject) return null
  const format = (schema as { format?: string | null }).format
  return format === 'date' ? 'date' : format === 'email' ? 'email' : format === 'url' ? 'address' : 'text'
}

const optionsOf = (schema: z.ZodType): readonly string[] => {
  if (schema instanceof z.ZodEnum) return schema.options.map(String)
  if (schema instanceof z.ZodLiteral) return [...schema.values].map(String)
  return schema instanceof z.ZodArray ? optionsOf(inner(schema.element as z.ZodType).schema) : []
}

const known = new WeakMap<z.ZodObject, readonly Field[]>()

/** Everything that an input asks for, in the order of its declaration; parts are flattened into dotted names. */
export const fieldsOf = (input: z.ZodObject): readonly Field[] => {
  const before = known.get(input)
  if (before) return before
  const fields = fieldsBelow(input, '')
  known.set(input, fields)
  return fields
}

const fieldsBelow = (input: z.ZodObject, prefix: string): readonly Field[] =>
  Object.entries(input.shape).flatMap(([key, declared]) => {
    const { schema, required, standard, meta } = inner(declared as z.ZodType)
    const name = prefix + key
    const kind = meta.field ?? kindOf(schema)
    if (kind === null) return fieldsBelow(schema as z.ZodObject, `${name}.`)
    const written = kind === 'languages' ? inner(Object.values((schema as z.ZodObject).shape)[0] as z.ZodType).schema : schema
    const length = (written as { maxLength?: number | null }).maxLength
    return [
      {
        name,
        kind: kind === 'text' && (length ?? 0) > 300 ? 'long text' : kind,
        required,
        options: optionsOf(schema),
        maximumLength: length ?? undefined,
        standard,
      } satisfies Field,
    ]
  })

/** Text in several languages, at least one of them. */
export const TextInLanguages = (maximum: number) => {
  const one = z.string().trim().min(1).max(maximum).optional()
  return z
    .object({ en: one, sw: one, fr: one, ar: one })
    .refine((text) => languages.some((language) => text[language]), { message: 'error.missing' })
}
