import {
  AskForm,
  CheckAnswers,
  Choice,
  Choices,
  DateField,
  ErrorSummary,
  FileField,
  Form,
  LanguagesField,
  LongText,
  Select,
  TextField,
  useWords,
} from '../../html/index.ts'
import { here, Piece, some } from './piece.tsx'

const Fields = ({ error }: { readonly error?: string }) => {
  const words = useWords()
  const options = some(words).map((label, at) => ({ value: String(at), label }))
  const name = error ? 'wrong' : 'plain'
  return (
    <Form action={here} button={words.say('kit.send')}>
      <TextField
        name={`${name}-text`}
        label={words.say('gallery.text')}
        hint={words.say('gallery.hint')}
        error={error}
        value={error ? '???' : ''}
      />
      <LongText name={`${name}-long`} label={words.say('gallery.long')} error={error} optional rows={3} />
      <Choice name={`${name}-choice`} label={words.say('gallery.choice')} options={options.slice(0, 3)} value="1" error={error} />
      <Choices name={`${name}-choices`} label={words.say('gallery.choices')} options={options} values={['0', '2']} error={error} />
      <Select name={`${name}-select`} label={words.say('kit.choose')} options={options} value="3" error={error} />
      <DateField
        name={`${name}-date`}
        label={words.say('kit.day')}
        parts={{ day: '24', month: '11', year: error ? '20' : '2026' }}
        error={error}
      />
      <LanguagesField name={`${name}-languages`} label={words.say('kit.languages')} texts={{ en: 'Compact' }} long={false} error={error} />
      <FileField name={`${name}-file`} label={words.say('gallery.file')} error={error} />
    </Form>
  )
}

/** What asks, and what is shown where an answer cannot be taken. */
export const Forms = () => {
  const words = useWords()
  return (
    <>
      <Piece name="AskForm">
        <AskForm action={here} button={words.say('kit.search')}>
          <div class="wide">
            <TextField name="ask" type="search" label={words.say('kit.search')} />
          </div>
          <Select
            name="among"
            label={words.say('gallery.choice')}
            empty={words.say('kit.any')}
            options={some(words).map((label) => ({ value: label, label }))}
          />
        </AskForm>
      </Piece>
      <Piece name="Form, TextField, LongText, Choice, Choices, Select, DateField, LanguagesField, FileField">
        <Fields />
      </Piece>
      <Piece name="CheckAnswers">
        <CheckAnswers
          action={here}
          button={words.say('kit.send')}
          answers={some(words)
            .slice(0, 3)
            .map((name) => [name, words.say('kit.yes')] as const)}
          carried={[]}
        />
      </Piece>
      <Piece name="ErrorSummary">
        <ErrorSummary
          title={words.say('error.bad-input', { count: 1 })}
          errors={[{ at: 'wrong-text', text: words.say('error.missing') }]}
        />
        <Fields error={words.say('error.missing')} />
      </Piece>
    </>
  )
}
