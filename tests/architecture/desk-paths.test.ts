// The desk's addresses are written in one file; everybody else names a place by its type.
import { expect, test } from 'vitest';
import { listSources, placesOf, readText } from './sources.ts';

const OWNER = 'shared/desk-paths.ts';
/** First words of what lies below a campaign, a collaboration or the desk itself, as the owner lists them. */
const WORDS = [
  ...new Set([...readText(OWNER).matchAll(/'\/([a-z-]+)/g)].map(([, word]) => word)),
  'campaigns',
  'collaborations',
];
const PLACE = `/(?:${WORDS.join('|')})\\b`;

/** "/desk/…" written out, a place glued to an address, or an id put into a place unencoded. */
const LITERAL = new RegExp(
  [`['"\`]/desk(?![\\w-])`, `\\}${PLACE}`, `\\+ ['\`]${PLACE}`, `${PLACE}/\\$\\{`].join('|'),
);

test('addresses of the desk are written in their owner alone', () => {
  const places = listSources()
    .filter(({ path }) => path !== OWNER)
    .flatMap((source) => placesOf(source, LITERAL));

  expect(
    places.map((place) => `${place}: ask ${OWNER} (deskPath, deskCampaign, deskCollaboration, withId)`),
  ).toEqual([]);
});

test.each([
  "const href = '/desk';",
  '<a href="/desk/imports">',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a source
  'return c.redirect(`/desk/campaigns/${id}`, 303);',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a source
  '<a href={`${path}/steps/letters`}>',
  "return dossierUrl + '/report';",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a source
  'pathOf(dossier, `/notices/${notice.id}/sending`)',
])('the search finds %j', (line) => {
  expect(LITERAL.test(line)).toBe(true);
});

test.each([
  "import { DeskFrame } from '../desk/desk-frame.tsx';",
  "deskCollaboration(id, '/steps/letters')",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a source
  'pathOf(dossier, `/talk?cause=${cause}#causes`)',
])('and lets %j be', (line) => {
  expect(LITERAL.test(line)).toBe(false);
});
