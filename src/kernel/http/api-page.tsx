import type { Child } from 'hono/jsx'
import { Heading, Paragraph, Table } from '../html/index.ts'
import { titleOf } from '../input/index.ts'
import type { Words } from '../language/index.ts'
import { citationsOf, moduleOf, type Operation, placeOf } from '../operation.ts'

const whoMay = (operation: Operation, words: Words): string =>
  operation.may.kind === 'only'
    ? words.list(operation.may.roles.map((role) => words.find(`role.${role}`) ?? role))
    : words.say(operation.may.kind === 'anyone' ? 'role.anyone' : 'role.signed-in')

/** Every operation of the REST interface for human eyes, by module. */
export const ApiPage = ({ operations, words }: { readonly operations: readonly Operation[]; readonly words: Words }): Child => (
  <>
    <Paragraph>{words.say('api.introduction')}</Paragraph>
    <Paragraph>
      {words.say('api.try')} <a href="/api/openapi.json">/api/openapi.json</a>
    </Paragraph>
    {[...new Set(operations.map(moduleOf))].map((module) => (
      <>
        <Heading>{module}</Heading>
        <Table
          caption={module}
          hideCaption
          rows={operations.filter((operation) => moduleOf(operation) === module)}
          columns={[
            { label: words.say('api.operation'), cell: (operation) => titleOf(operation, words), rowHeader: true },
            {
              label: 'REST',
              cell: (operation) => (
                <span class="code">
                  {placeOf(operation).verb} /api{placeOf(operation).path}
                </span>
              ),
            },
            { label: words.say('api.who'), cell: (operation) => whoMay(operation, words) },
            { label: words.say('api.answers'), cell: (operation) => <span class="code">{citationsOf(operation).join(', ')}</span> },
          ]}
        />
      </>
    ))}
  </>
)
