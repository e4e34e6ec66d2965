// How far letters are from each other, from 0 (heard as the same) to 1 (nothing in common): from how names are romanised, not from any list of names.

/** For each Arabic letter, the Latin graphemes by which it is written, with the cost of each; `-` is being left out. */
const arabicToLatin = `
ا a 0 e .12 ə .1 o .2 i .35 u .25 h .5 - .3
أ a 0 ə .1 o .1 u .1 e .1 i .3 y .5 - .15
إ i 0 e 0 ə 0 a .3 y .3 - .15
آ a 0 o .3 - .4
ى a 0 i .05 e .1 y .05 - .15
ة a 0 e .1 h 0 t .2 - .1
ه h 0 e .25 a .3 kh .5 - .25
ء - .05 a .3
ئ i .05 e .05 y .1 a .2 - .15
ؤ o 0 u 0 w .1 e .3 - .2
ع a .05 e .15 i .15 o .15 u .15 gh .4 - .08
و w 0 u 0 o 0 v .1 y .45 a .4 e .4 f .6 b .6 - .45
ي y 0 i 0 e .05 j .12 a .3 gi .4 u .4 - .4
ب b 0 p 0 v .45 f .7
پ p 0 b .2 f .5
ت t 0 th .25 d .45 ts .5 c .6
ث th 0 s .25 t .3 z .2 c .2
ج j 0 gi 0 g 0 gh .2 zh .1 y .5 ch .3 c .4 k .5 kh .5 q .5 x .4 i .5
چ ch 0 c .2 j .3 sh .4 ts .4
ح h 0 kh .3 ch .3 - .6
خ kh 0 h .15 ch .1 j .1 x .2 k .35 gi .3 g .4 gh .4 q .5
د d 0 dh .1 t .45 th .4
ذ dh 0 th .05 z .15 d .15 t .5
ر r 0 l .7 - .9
ز z 0 s .15 ts .25 zh .3 dh .25 c .4 x .35 th .4 j .4
ژ zh 0 j .1 gi .1 z .3 sh .4
س s 0 c 0 z .25 sh .4 x .4 ts .35 th .4 ch .5
ش sh 0 ch .05 s .35 c .35 gi .5 x .3 sz .1 zh .3 j .4 k .6
ص s 0 c .2 z .35 ts .3
ض d 0 dh .05 z .3 th .4 t .5
ط t 0 th .3 d .5
ظ z 0 dh .05 th .2 d .25
غ gh 0 g 0 gi .05 q .4 h .4 kh .4 k .45 j .3 r .6 - .7
ف f 0 v 0 w .4 p .4 b .6 u .6
ق q 0 k .02 g .15 c .35 gh .3 ch .5
ك k 0 q .05 ch .15 c .2 g .25 kh .3 x .3 gi .3 gh .4
گ g 0 gi 0 gh .1 k .3 j .3
ل l 0 r .7 - .9
م m 0 n .45
ن n 0 m .45 - .85
`

/** Two Arabic letters for one Latin grapheme. */
const twoToLatin = `
تش ch 0 c .05 k .6 sh .3 j .35 ts .4 gi .4
كس x 0 z .5
غز x .2
جز x .3
تس ts 0 z .05 c .15 s .3 ch .3
تز ts 0 z 0 c .3
دز z .1 ts .2
دج j 0 gi .05
دش j .3
يا y .2 a .2 i .2
ية a .1 e .1 y .2
وا w .2 o .2
او o .05 u .1 w .1
اي i .05 y .05 e .1 a .1
أو o 0 u 0 w .1 a .3
إي i 0 e 0 y .2 a .2
أي i .05 e .1 y .1 a .1
إو e .2 o .3 u .2
يو u .05 y .2 o .2
وي w .1 y .2 u .2 o .2 i .3
وو w 0 u 0 o .1
يي y 0 i 0 e .05
نغ n .25
نج n .3
مب b .4
`

/** Latin graphemes that are written for each other, those of romanised Cyrillic and Ethiopic among them. */
const latinToLatin = `
k q .05 c .3 g .35 kh .25 ch .3 x .4
q g .25 gh .25 kh .3
g gh .1 gi .2 j .4 h .5
gi j .05 zh .15 gh .2 ch .4 y .4
j zh .1 y .25 dh .6 ch .3 kh .3 h .3 i .3
kh h .15 ch .2 gh .3
ch sh .2 c .2 ts .2 s .5 h .4
sh s .3 sz .05 zh .3 z .5 x .3 c .4
s z .2 c .05 ts .3 sz .1 th .4 x .5
z zh .3 ts .25 dh .3 c .3 x .5
ts c .15 sz .3
t th .1 d .4 ts .5
th dh .15 d .4 z .4
d dh .1
b p .4 v .35
f v .25 p .4
v w .1 u .4
w u .1 o .25
y i .03 e .3
n m .5
a e .25 o .3 i .45 u .4 ə .1 y .5
e i .15 o .4 u .45 ə .1
i u .4 o .5 ə .1
o u .12 ə .2
u y .35 ə .2
l r .7
`

/** What is left out easily between two Latin spellings: at the end of a word, elsewhere. */
const latinLeftOut = `
ə .03 .03
e .12 .25
a .45 .35
i .45 .35
o .45 .4
u .45 .35
y .4 .35
h .12 .25
gh .3 .4
w .5 .5
`

/** What Latin writes and Arabic does not: short vowels, silent letters; at the end of a word, elsewhere. */
const unwritten = `
ə 0 0
e .03 .08
a .45 .12
i .5 .17
o .5 .22
u .5 .22
y .4 .25
h .1 .2
gh .2 .4
w .4 .4
t .5 .95
s .55 .95
d .6 .95
x .5 .95
p .7 .95
z .6 .95
n .8 .95
r .75 .95
`

/** Arabic letters that are written for each other. */
const arabicToArabic = `
ا أ .02 إ .05 آ .03 ى .05 ة .2 ه .3 ع .3 ء .2
أ إ .1 آ .05 ع .3 ء .1 ئ .2 ؤ .2
ى ي .03 ة .15 ه .3
ة ه .03 ت .15
ه ح .35
ء ئ .05 ؤ .05 ع .3
ئ ي .1
ؤ و .05
ث س .25 ت .25
ج چ .2 ژ .3 غ .25 گ .1
ح خ .35
د ذ .1 ض .3
ذ ز .15 ظ .15 ض .3
س ص .15 ز .35
ش چ .35
ض ظ .05 ط .4
ط ت .15
ظ ز .15
غ گ .15 خ .4 ق .35 ك .5
ق ك .2 گ .2
ك گ .15 خ .5
ب پ .1
ف و .4
ز ژ .2
`

const arabicLeftOut = `
ا .6 .6
أ .2 .2
إ .2 .2
آ .5 .5
ى .3 .5
ة .15 .3
ه .25 .6
ء .05 .05
ئ .2 .2
ؤ .2 .2
ع .3 .3
و .9 .9
ي .9 .9
`

type Row = readonly [string, ReadonlyMap<string, number>]
const rowsOf = (table: string): readonly Row[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [letter = '', ...rest] = line.trim().split(' ')
      return [letter, new Map(rest.flatMap((word, at) => (at % 2 === 0 ? [[word, Number(rest[at + 1])] as const] : [])))] as const
    })
const endingsOf = (table: string): ReadonlyMap<string, readonly [number, number]> =>
  new Map(
    table
      .trim()
      .split('\n')
      .map((line) => line.split(' '))
      .map(([letter, end, inside]) => [letter!, [Number(end), Number(inside)] as const]),
  )

export { arabicLeftOut, arabicToArabic, arabicToLatin, endingsOf, latinLeftOut, latinToLatin, rowsOf, twoToLatin, unwritten }
