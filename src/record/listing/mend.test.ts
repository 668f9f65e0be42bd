import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Repair } from '../event.ts'
import { mend, MENDING_RULES } from './mend.ts'

function mended(text: string): { text: string; rules: string[] } {
  const repairs: Repair[] = []
  const to = mend('title', text, repairs)
  return { text: to, rules: repairs.map(({ rule }) => rule) }
}

describe('mending', () => {
  it('leaves clean text alone, marks of its own included', () => {
    for (const text of [
      '',
      'R&D',
      'A & B; C',
      'AT&T',
      'Núñez',
      '=SUM(A1)',
      "Robert'); DROP TABLE position;--",
      '<b>x</b>',
    ]) {
      assert.deepEqual(mended(text), { text, rules: [] })
    }
  })

  it('turns entities back, named, numbered, in capitals, and escaped twice', () => {
    for (const [printed, text] of [
      ['AMERICA&#039;S', "AMERICA'S"],
      ['A &amp; B', 'A & B'],
      ['A &AMP; B', 'A & B'],
      ['ATTACH&Eacute;', 'ATTACHÉ'],
      ['ATTACH&EACUTE;', 'ATTACHÉ'],
      ['CHILDREN&rsquo;S', 'CHILDREN’S'],
      ['CHILDREN&#x2019;S', 'CHILDREN’S'],
      ['CHILDREN&#146;S', 'CHILDREN’S'],
      ['A &amp;amp; B', 'A & B'],
      ['AMERICA&amp;#039;S', "AMERICA'S"],
      ['&lt;script&gt;', '<script>'],
    ] as const) {
      assert.deepEqual(mended(printed), { text, rules: ['html-entity'] }, printed)
    }
  })

  it('keeps what is no entity or would be no character', () => {
    for (const text of ['&foo;', '&#0;', '&#xD800;', '&#99999999;', '& amp;', '&;']) {
      assert.deepEqual(mended(text), { text, rules: [] })
    }
  })

  it('collapses white space of every kind and takes out what can’t be seen', () => {
    assert.deepEqual(mended(' OFFICE  OF\u00a0THE\r\nCIO '), {
      text: 'OFFICE OF THE CIO',
      rules: ['white-space'],
    })
    assert.deepEqual(mended('CHIEF\u200b COUNSEL'), { text: 'CHIEF COUNSEL', rules: ['invisible-character'] })
    assert.deepEqual(mended('CHIEF\u202e COUNSEL\u0007'), {
      text: 'CHIEF COUNSEL',
      rules: ['invisible-character'],
    })
    assert.deepEqual(mended('Nu\u0301n\u0303ez'), { text: 'Núñez', rules: ['unicode-form'] })
  })

  it('records each step from what to what', () => {
    const repairs: Repair[] = []
    mend('organisation', ' A &amp;  B', repairs)
    assert.deepEqual(repairs, [
      { field: 'organisation', from: ' A &amp;  B', to: ' A &  B', rule: 'html-entity' },
      { field: 'organisation', from: ' A &  B', to: 'A & B', rule: 'white-space' },
    ])
  })

  it('is done after one pass, and every rule it names is explained', () => {
    const piece = fc.constantFrom(
      '&amp;',
      '&nbsp;',
      '&#039;',
      ' ',
      '\u00a0',
      '\n',
      'A',
      'é',
      '\u0301',
      '\u200b',
      ';',
      '&',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const once = mended(pieces.join(''))
        for (const rule of once.rules) assert.ok(rule in MENDING_RULES)
        assert.deepEqual(once.rules.length === 0, once.text === pieces.join(''))
        assert.equal(once.text, once.text.replace(/\s+/g, ' ').trim())
      }),
    )
  })
})
