import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseMarkup } from '../../shared/markup.ts'

interface Case {
  readonly text: string
  readonly name?: string
  readonly words: string
  readonly mentioned?: readonly string[]
}

const beer =
  '<at><img alt="🍺" itemid="beer" itemscope="" itemtype="http://schema.skype.com/Emoji" src="https://statics.example.com/beer.png" style="width:20px; height:20px"></at>'

/** The shapes of protocol.md, section 1.3, and what a careless reader makes of them. */
const cases = {
  'a plain mention with its trailing newline': { text: '<at>Riposte</at> status prod\n', words: 'status prod' },
  'a mention without any words': { text: '<at>Riposte</at>\n', words: '' },
  'a mention and blanks only': { text: '<at>Riposte</at>&nbsp; \u00a0\n', words: '' },
  'no-break spaces as entities': { text: '<at>Riposte</at>&nbsp;go go&nbsp;&nbsp;\n', words: 'go go' },
  'no-break spaces as numbers and as characters': {
    text: '<at>Riposte</at>&#160;one&#xA0;two\u00a0three&#xa0;\n',
    words: 'one two three',
  },
  'other people, with the spaces in their names': {
    text: '<at>Riposte</at> Hello <at>Person Two</at> and <at>Lastname, Firstname</at>',
    words: 'Hello Person Two and Lastname, Firstname',
    mentioned: ['Person Two', 'Lastname, Firstname'],
  },
  'an emoji wrapped in <at>': { text: `<at>Riposte</at>&nbsp;cheers ${beer}&nbsp;\n`, words: 'cheers 🍺' },
  'an emoji before the mention': { text: `${beer} <at>Riposte</at> cheers`, words: '🍺 cheers' },
  'an emoji without <at>': { text: '<at>Riposte</at> a <img alt="🎉" src="x"> b', words: 'a 🎉 b' },
  'an emoji with attributes in another order and in single quotes': {
    text: "<at>Riposte</at> a <at><IMG src='x' itemid=\"a\" ALT='🎉'/></at>",
    words: 'a 🎉',
  },
  'an image without alt': { text: '<at>Riposte</at> a<img src="x">b', words: 'ab' },
  'an image whose data-alt is not its alt': { text: '<at>R</at> <img data-alt="no" alt="yes">', words: 'yes' },
  'an image whose alt holds >': { text: '<at>R</at> <img alt="a>b">c', words: 'a>bc' },
  'an image whose alt holds entities': { text: '<at>R</at> <img alt="&lt;3 &amp;amp;">', words: '<3 &amp;' },
  'a mention in the middle, one space left of two': {
    text: 'please <at>Riposte</at> restart',
    words: 'please restart',
  },
  'a mention in the middle before punctuation': {
    text: 'Hello <at>Riposte</at>, how are you?',
    words: 'Hello , how are you?',
  },
  'a mention at the end': { text: 'status prod <at>Riposte</at>', words: 'status prod' },
  'a mention with words right behind it': { text: '<at>Riposte</at>status', words: 'status' },
  'a mention with attributes': { text: '<at id="0" class=\'a>b\'>Riposte</at> status', words: 'status' },
  'upper-case tags': { text: '<AT>Riposte</AT> status', words: 'status' },
  'a tag over two lines': { text: '<at\nid="0"\n>Riposte</at\n> status', words: 'status' },
  'tags of other names that begin with at': { text: '<at>R</at> <attr>x</attr>', words: 'x' },
  'the own mention by its name, not by its place': {
    text: '<at>Person Two</at> ask <at>Riposte</at> for status',
    name: 'Riposte',
    words: 'Person Two ask for status',
    mentioned: ['Person Two'],
  },
  'a name in another case and with other spaces': {
    text: '<at>Person</at> <at>&nbsp;RIPOSTE&#32;bot </at> status',
    name: 'Riposte Bot',
    words: 'Person status',
    mentioned: ['Person'],
  },
  'a name with an entity in it': { text: '<at>Q&amp;A</at> help', name: 'Q&A', words: 'help' },
  'a name with letters that mean something to a regular expression': {
    text: '<at>R (*.[]$%#^&amp;?)</at> help',
    name: 'R (*.[]$%#^&?)',
    words: 'help',
  },
  'only the first of two own mentions': {
    text: '<at>Riposte</at> say <at>Riposte</at>',
    name: 'Riposte',
    words: 'say Riposte',
    mentioned: ['Riposte'],
  },
  'a name that differs from the registered one': {
    text: '<at>MyCustomBot</at> Hello <at>Person Two</at>',
    name: 'MyWebHook',
    words: 'Hello Person Two',
    mentioned: ['Person Two'],
  },
  'the bare name of 2017 before a mention of somebody': {
    text: 'karma   <at>Lastname, Firstname</at> ++',
    name: 'Karma',
    words: 'Lastname, Firstname ++',
    mentioned: ['Lastname, Firstname'],
  },
  'a longer word that begins with the bare name': {
    text: 'riposted <at>Riposte</at>',
    name: 'ripost',
    words: 'riposted',
  },
  'a bare name that ends in a letter whose lower case is longer': {
    text: 'İstanbul İ status',
    name: 'İstanbul İ',
    words: 'status',
  },
  'an empty configured name as none': { text: '<at>Riposte</at> status', name: ' ', words: 'status' },
  'words without any mention': { text: 'just words', words: 'just words' },
  'an empty text': { text: '', words: '' },
  'entities, once': {
    text: '<at>R</at> &amp;lt;b&amp;gt; &amp;amp; &amp;nbsp; &amp;#160;',
    words: '&lt;b&gt; &amp; &nbsp; &#160;',
  },
  'entities that make markup, as text': {
    text: '<at>R</at> &lt;at&gt;Eve&lt;/at&gt; &lt;br&gt;',
    words: '<at>Eve</at> <br>',
  },
  'numbers as entities that make markup, as text': { text: '<at>R</at> &#60;b&#62; &#x3C;i&#x3e;', words: '<b> <i>' },
  'quotation marks as entities': { text: '<at>R</at> &quot;a&quot; &apos;b&apos; &#39;c&#39;', words: "\"a\" 'b' 'c'" },
  'unknown and unfinished entities as text': {
    text: '<at>R</at> AT&T &foo; &amp &#; &#x; &#xZ; & ;',
    words: 'AT&T &foo; &amp &#; &#x; &#xZ; & ;',
  },
  'entities of nothing as the replacement character': {
    text: '<at>R</at> &#0;|&#xD800;|&#x110000;|&#9999999999;',
    words: '\ufffd|\ufffd|\ufffd|\ufffd',
  },
  'an emoji as a number': { text: '<at>R</at> &#x1F37A; &#127866;', words: '🍺 🍺' },
  'line breaks and paragraphs': {
    text: '<p><at>R</at> one<br>two<br/>three</p><p>four</p>',
    words: 'one\ntwo\nthree\nfour',
  },
  'list items': { text: '<at>R</at> <ul><li>one</li><li>two</li></ul>', words: 'one\ntwo' },
  'formatting, dropped': {
    text: '<at>R</at> <b>bold</b> <a href="https://example.com/?a=1&b=2">link</a>',
    words: 'bold link',
  },
  'a typed comparison': { text: '<at>R</at> is 1 < 2 and 3 > 2?', words: 'is 1 < 2 and 3 > 2?' },
  'a heart': { text: '<at>R</at> <3 you', words: '<3 you' },
  'a tag that never ends, as text': { text: '<at>R</at> status <b unfinished', words: 'status <b unfinished' },
  'a lone < at the end': { text: '<at>R</at> status <', words: 'status <' },
  'a lone quotation mark in words': { text: '<at>R</at> 5" and it\'s fine', words: '5" and it\'s fine' },
  'halves of a tag that would become one': { text: '<at>R</at> <scr<b>ipt>x', words: 'ipt>x' },
  'a mention inside a mention': { text: '<at>R</at> <at>A<at>B</at></at>', words: 'AB', mentioned: ['A', 'B'] },
  'inner spaces and lines as they were typed': { text: '<at>R</at> a  b\n\nc', words: 'a  b\n\nc' },
  'right-to-left text and combining marks': {
    text: '<at>R</at> שלום e\u0301 \u202eabc',
    words: 'שלום e\u0301 \u202eabc',
  },
  'lone surrogates': { text: '<at>R</at> \ud83c x', words: '\ud83c x' },
} as const satisfies Record<string, Case>

const hostile = {
  'tags that never end': '<a "',
  'lone angle brackets': '<',
  'openings of mentions': '<at>',
  'ends of mentions': '</at>',
  'quotation marks in tags': '<a \'">',
  ampersands: '&',
  'numbers that never end': '&#1',
  images: '<img alt="x" ',
  'images with spaces': '<img alt=     ',
  spaces: ' ',
  'no-break spaces': '&nbsp;',
  'quotation marks': '" ',
  'low quotation marks': '„ ',
  newlines: '\n',
} as const

describe('parseMarkup()', () => {
  for (const [what, { text, words, ...rest }] of Object.entries(cases)) {
    it(`reads ${what}`, () => {
      const { name, mentioned = [] }: Partial<Case> = rest
      assert.deepEqual(parseMarkup(text, name), { words, mentioned })
    })
  }

  for (const [what, piece] of Object.entries(hostile)) {
    it(`reads 256 KB of ${what} in linear time`, () => {
      for (const whole of [
        piece.repeat((256 * 1024) / piece.length),
        `<at>${piece.repeat((256 * 1024) / piece.length)}</at> x`,
      ]) {
        const start = performance.now()
        parseMarkup(whole, 'Riposte')
        assert.ok(performance.now() - start < 3000, `it took ${performance.now() - start} ms`)
      }
    })
  }

  it('reads one image with a quarter of a megabyte of blanks in linear time', () => {
    const start = performance.now()
    parseMarkup(`<img alt${' '.repeat(256 * 1024)}>`)
    parseMarkup(`<img alt=${' '.repeat(256 * 1024)}>`)
    parseMarkup(`<img${' alt'.repeat(64 * 1024)}>`)
    parseMarkup(`${'a '.repeat(128 * 1024)}<at>R</at>${' '.repeat(256 * 1024)}`, 'R')
    assert.ok(performance.now() - start < 3000)
  })
})
