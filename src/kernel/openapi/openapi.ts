import { z } from 'zod'
import { fieldsOf, titleOf } from '../input/index.ts'
import type { Words } from '../language/index.ts'
import { citationsOf, moduleOf, type Operation, placeOf } from '../operation.ts'

type Json = Record<string, unknown>

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema instanceof z.ZodFile) Object.assign(jsonSchema, { type: 'string', contentMediaType: 'application/octet-stream' })
      if (zodSchema instanceof z.ZodDate) Object.assign(jsonSchema, { type: 'string', format: 'date-time' })
    },
  }) as Json
  return json
}

const problem = (description: string): Json => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

const answersOf = (operation: Operation): Json => ({
  200: { description: 'Done', content: { 'application/json': { schema: schemaOf(operation.result, 'output') } } },
  404: problem('There is no such thing, or the caller may not know of it'),
  422: problem('What was sent cannot be used; each issue is named at its place'),
  ...(operation.may.kind === 'anyone'
    ? {}
    : { 401: problem('Nobody is signed in'), 403: problem('Refused, with the paragraph that refuses') }),
  ...(operation.kind === 'action' ? { 409: problem('Somebody else changed it first') } : {}),
})

const operationOf = (operation: Operation, words: Words): Json => {
  const { parameters } = placeOf(operation)
  const whole = schemaOf(operation.input, 'input') as { properties?: Record<string, Json>; required?: string[] }
  const properties = Object.entries(whole.properties ?? {})
  const parameterOf = ([name, schema]: [string, Json], place: 'path' | 'query'): Json => ({
    name,
    in: place,
    required: place === 'path' || (whole.required ?? []).includes(name),
    schema,
  })
  const body = {
    type: 'object',
    properties: Object.fromEntries(properties.filter(([name]) => !parameters.includes(name))),
    required: (whole.required ?? []).filter((name) => !parameters.includes(name)),
  }
  const hasFile = fieldsOf(operation.input).some((field) => field.kind === 'file')
  return {
    operationId: operation.name,
    tags: [moduleOf(operation)],
    summary: titleOf(operation, words),
    description: `Answers to ${citationsOf(operation).join(', ')}. Purpose: ${operation.purpose}. May: ${operation.may.kind === 'only' ? operation.may.roles.join(', ') : operation.may.kind}.`,
    parameters: properties.flatMap((property) =>
      parameters.includes(property[0])
        ? [parameterOf(property, 'path')]
        : operation.kind === 'query'
          ? [parameterOf(property, 'query')]
          : [],
    ),
    ...(operation.kind === 'action'
      ? { requestBody: { required: true, content: { [hasFile ? 'multipart/form-data' : 'application/json']: { schema: body } } } }
      : {}),
    responses: answersOf(operation),
    ...(operation.may.kind === 'anyone' ? {} : { security: [{ bearer: [] }, { session: [] }] }),
  }
}

const Problem = {
  type: 'object',
  required: ['type', 'status', 'title', 'code'],
  properties: {
    type: { type: 'string' },
    status: { type: 'integer' },
    title: { type: 'string' },
    code: { type: 'string' },
    under: { type: 'string' },
    issues: {
      type: 'array',
      items: {
        type: 'object',
        required: ['at', 'code', 'message'],
        properties: { at: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
}

/** The whole REST interface as OpenAPI 3.1, read from the declarations; sentences in English. */
export const openapi = (operations: Iterable<Operation>, words: Words): Json => {
  const paths: Record<string, Json> = {}
  for (const operation of operations) {
    const { verb, path } = placeOf(operation)
    const at = `/api${path.replace(/:([a-zA-Z]+)/g, '{$1}')}`
    paths[at] = { ...paths[at], [verb.toLowerCase()]: operationOf(operation, words) }
  }
  return {
    openapi: '3.1.1',
    info: { title: 'Mkataba', version: '0.1.0', description: words.say('api.introduction'), license: { name: 'MIT', identifier: 'MIT' } },
    paths,
    components: {
      schemas: { Problem },
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' }, session: { type: 'apiKey', in: 'cookie', name: 'session' } },
    },
  }
}
