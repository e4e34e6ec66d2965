import assert from 'node:assert/strict'
import test, { suite } from 'node:test'
import fc from 'fast-check'
import { plainName, typeOfFile } from './rules.ts'

const bytes = (...start: readonly number[]): Uint8Array => Uint8Array.from([...start, 0x20, 0x20])
const text = (words: string): Uint8Array => new TextEncoder().encode(words)

suite('the kind of a file', () => {
  const table: readonly (readonly [promise: string, name: string, content: Uint8Array, type: string | null])[] = [
    ['is told from its first bytes', 'minutes', text('%PDF-1.7 '), 'application/pdf'],
    ['is not told from its name alone', 'minutes.pdf', text('Dear all'), 'text/plain'],
    ['of a picture is known', 'a.jpg', bytes(0xff, 0xd8, 0xff), 'image/jpeg'],
    [
      'of an office document is told from its name, once it is an archive',
      'plan.XLSX',
      bytes(0x50, 0x4b, 3, 4),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    ['of any other archive is not taken', 'plan.zip', bytes(0x50, 0x4b, 3, 4), null],
    ['of a page with scripts is plain text, and never shown as a page', 'page.html', text('<script>alert(1)</script>'), 'text/plain'],
    ['of a program is not taken', 'setup.exe', bytes(0x4d, 0x5a, 0x90, 0, 3), null],
    ['of a sheet in plain text is known', 'rows.csv', text('a,b\n1,2'), 'text/csv'],
    ['of a letter is known', 'reply.eml', text('From: a\n\nYes'), 'message/rfc822'],
    ['of nothing at all is not taken', 'empty.txt', new Uint8Array(), null],
    ['of text in another encoding is not taken', 'old.txt', bytes(0xe9, 0xe8), null],
  ]
  for (const [promise, name, content, type] of table) test(promise, () => assert.equal(typeOfFile(name, content), type))
})

suite('the name of a file', () => {
  test('keeps no folder, no control and no mark that turns the reading', () => {
    assert.equal(plainName('../../etc/passwd'), 'passwd')
    assert.equal(plainName('C:\\plans\\mpango.pdf'), 'mpango.pdf')
    assert.equal(plainName('innocent\u202efdp.exe'), 'innocentfdp.exe')
    assert.equal(plainName('خطة.pdf'), 'خطة.pdf')
    assert.equal(plainName(' / '), 'file')
  })
  test('is never empty nor longer than two hundred, whatever was sent', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (name) => {
        const plain = plainName(name)
        assert.ok(plain.length >= 1 && plain.length <= 200 && !/[\\/\p{Cc}]/u.test(plain))
      }),
    ))
})
