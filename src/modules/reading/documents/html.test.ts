import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { clean } from './clean.ts';
import { htmlText, readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';

const pages: [what: string, html: string, text: string][] = [
  [
    'blocks are divided by blank lines',
    '<h1>Head</h1><p>One.</p><div>Two<div>Three</div></div>',
    'Head\n\nOne.\n\nTwo\n\nThree',
  ],
  [
    'inline elements are not',
    '<p>The <b>Navy</b>, in <a href="x">Lázaro</a> <i>C</i>árdenas</p>',
    'The Navy, in Lázaro Cárdenas',
  ],
  ['white space is one space', '<p> a\n\t b </p>\n\n<p>c</p>', 'a b\n\nc'],
  ['breaks are lines', '<p>one<br>two<br/>three</p>', 'one\ntwo\nthree'],
  ['cells are tabs', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>', 'a\tb\nc\td'],
  ['entities', '<p>Ca&ntilde;&oacute;n &amp; &#8220;x&#x201D; &lt;b&gt;&nbsp;5</p>', 'Cañón & “x” <b>\u00a05'],
  ['preformatted', '<pre>a  b\n  c</pre>', 'a  b\n  c'],
  [
    'what is not the text',
    '<head><style>p{}</style></head><nav>menu</nav><aside>more</aside><p>Text.</p><script>var a="<p>no</p>"</script>' +
      '<template><p>no</p></template><footer>foot</footer><!-- no --><noscript>no</noscript><svg><text>no</text></svg>',
    'Text.',
  ],
  ['search forms', '<form><label>Search</label><input value=x></form><p>Text.</p>', 'Text.'],
  [
    'a form that holds the page',
    `<form><p>${'A page. '.repeat(80).trim()}</p><button>Go</button></form>`,
    'A page. '.repeat(80).trim(),
  ],
  [
    'a picture that is not closed',
    '<p>One.</p><svg><text>no</text><path d="M0"><p>Two.</p><div>Three.</div>',
    'One.\n\nTwo.\n\nThree.',
  ],
  ['a picture in a picture that is not closed', '<svg><g><svg><text>no</text><h2>One</h2><p>Two.</p>', 'One\n\nTwo.'],
  ['a form in a picture', '<form><p>Search</p><svg><form><p>One.</p></form></svg></form><p>Two.</p>', 'Two.'],
  [
    'what of a page stands in a picture',
    '<svg><foreignObject><p>no</p></foreignObject><title>no</title><desc><b>no</b></desc><text>no</text></svg><p>Text.</p>',
    'Text.',
  ],
  ['roles', '<div role="navigation">menu</div><main>Text.</main>', 'Text.'],
  ['unclosed elements', '<ul><li>one<li>two</ul><p>three<p>four', 'one\n\ntwo\n\nthree\n\nfour'],
  ['a hidden page is the page all the same', '<body style="visibility:hidden"><p>Text.</p></body>', 'Text.'],
  ['broken markup', '<p>a < b and c > d</p><<p>>e', 'a < b and c > d\n\n<\n\n>e'],
];
for (const [what, html, text] of pages) test(`HTML: ${what}`, () => assert.equal(htmlText(html).text, text));

test('hidden text is left out, and said', () => {
  for (const hidden of [
    '<p hidden>no</p>',
    '<p style="color:red; display : none">no</p>',
    '<span aria-hidden="true">no</span>',
  ]) {
    const read = htmlText(`${hidden}<p>Text.</p>`);
    assert.deepEqual([read.text, read.notes.map((one) => one.en)], ['Text.', ['Hidden text was left out.']]);
  }
  assert.deepEqual(htmlText('<i aria-hidden="true"> </i><p>Text.</p>').notes, []);
});

test('a page with text in its menus alone gives these, and says so', () => {
  const read = htmlText('<title>T</title><aside><p>All of it.</p></aside>');
  assert.deepEqual([read.text, read.title], ['All of it.', 'T']);
  assert.match(read.notes[0]?.en ?? '', /menus and asides/);
});

const heads: [html: string, title: string | null, dated: string | null][] = [
  [
    '<title> A\n B </title><meta property="article:published_time" content="2025-03-03T10:00:00Z">x',
    'A B',
    '2025-03-03',
  ],
  [
    '<meta property="og:title" content="O"><script type="application/ld+json">{"datePublished": "2025-02-01"}</script>x',
    'O',
    '2025-02-01',
  ],
  ['x', null, null],
];
for (const [html, title, dated] of heads)
  test(`head: ${html}`, () => {
    const read = htmlText(html);
    assert.deepEqual([read.title, read.dated], [title, dated]);
  });

test('the charset is the one declared in the page', () => {
  const latin = Buffer.from('<meta charset="iso-8859-1"><p>Señaló</p>', 'latin1');
  assert.deepEqual([readHtml(latin).text, readHtml(latin).notes], ['Señaló', []]);
  const greek = Buffer.from(
    '<meta http-equiv=Content-Type content="text/html; charset=iso-8859-7"><p>\xc1\xe8</p>',
    'latin1',
  );
  assert.equal(readHtml(greek).text, 'Αθ');
});

test('markup nested as no page is ends in an error, not in hours', () => {
  assert.throws(() => htmlText('<div>'.repeat(1_000_000)), /nested more than 10000 deep/);
  assert.equal(htmlText(`${'<div>'.repeat(5000)}Text.`).text, 'Text.');
});

test('any page gives clean text', () => {
  const piece = fc.constantFrom(
    '<p>',
    '</p>',
    '<div hidden>',
    '</div>',
    '<form>',
    '</form>',
    '<pre>',
    '<td>',
    'word ',
    '&amp;',
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '<',
    '"',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 40 }), (pieces) => {
      const { text } = htmlText(pieces.join(''));
      assert.equal(text, clean(text));
    }),
  );
});

const markdown: [source: string, text: string][] = [
  ['# Head #\nText', 'Head\n\nText'],
  ['Title\n=====\n\nText', 'Title\n\nText'],
  ['a **b** *c* __d__ _e_ ~~f~~ `g`', 'a b c d e f g'],
  ['snake_case_word 2*3*4 a * b', 'snake_case_word 2*3*4 a * b'],
  [
    'see [the list](https://x.org/a "t") and ![map](m.png) and [one][1]\n\n[1]: https://x.org',
    'see the list and map and one',
  ],
  ['<https://x.org/a>', 'https://x.org/a'],
  ['> quoted\n> > twice', 'quoted\ntwice'],
  ['- one\n- two\n1. three', '- one\n- two\n1. three'],
  ['| a | b |\n|---|:-:|\n| c | d |', 'a\tb\nc\td'],
  ['```js\nlet *a* = 1;\n```', 'let *a* = 1;'],
  ['one\n\n---\n\ntwo <br> <!-- no -->three', 'one\n\ntwo  three'],
  ['5 \\* 3 < 20', '5 * 3 < 20'],
];
for (const [source, text] of markdown)
  test(`Markdown: ${JSON.stringify(source)}`, () => assert.equal(readMarkdown(source).text, text));

test('Markdown says its title and date in the front matter or its first heading', () => {
  const read = readMarkdown('---\ntitle: "A report"\ndate: 2025-03-03\n---\n# Other\nText');
  assert.deepEqual([read.title, read.dated, read.text], ['A report', '2025-03-03', 'Other\n\nText']);
  assert.equal(readMarkdown('x\n\n## The *first*\n').title, 'The first');
});
