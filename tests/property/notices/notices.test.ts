// Laws of letters (DOMAIN.md §5, §4.8 no. 31): every kind, route, language and tone, over facts nobody chose.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeNotice } from '../../../shared/notices/compose.ts';
import { isTalk } from '../../../shared/notices/facts.ts';
import { composeLinks } from '../../../shared/notices/links.ts';
import { lintNotice } from '../../../shared/notices/lint-notice.ts';
import { requiredFields, toApplicable } from '../../../shared/notices/required-fields.ts';
import { sendingTimeWarnings } from '../../../shared/notices/sending-time.ts';
import { LANGUAGE_BOOKS } from '../../../shared/notices/texts/books.ts';
import { tidyText } from '../../../shared/notices/tidy.ts';
import { NOTICE_LANGUAGES, NOTICE_TONES } from '../../../shared/notices/tone.ts';
import { fieldValuesOf, rawValuesOf } from './raw-values.ts';
import { anyFacts } from './worlds.ts';

const RUNS = { numRuns: 1500 };
const language = fc.constantFrom(...NOTICE_LANGUAGES);
const tone = fc.constantFrom(...NOTICE_TONES);
const address = fc.constantFrom(undefined, 'familiar' as const, 'polite' as const);

test('carries every required field in order, each in the text (no. 31)', () => {
  fc.assert(
    fc.property(anyFacts, language, tone, address, (facts, lang, mood, form) => {
      const letter = composeNotice(facts, { language: lang, tone: mood, ...(form ? { address: form } : {}) });

      expect(letter.fields.map(({ id }) => id)).toEqual(
        requiredFields(facts.kind, facts.route, toApplicable(facts)),
      );
      const values = fieldValuesOf(facts, LANGUAGE_BOOKS[lang]());
      for (const { id, text } of letter.fields) {
        for (const value of values[id] ?? []) expect(text).toContain(value);
        expect(text.trim()).not.toBe('');
        for (const line of text.split('\n')) expect(letter.text).toContain(line);
      }
    }),
    RUNS,
  );
});

test('says every value it was given, in every language', () => {
  fc.assert(
    fc.property(anyFacts, language, tone, (facts, lang, mood) => {
      const { text, subject } = composeNotice(facts, { language: lang, tone: mood });

      for (const value of rawValuesOf(facts, LANGUAGE_BOOKS[lang]())) expect(text).toContain(value);
      expect(subject).toContain(facts.campaign);
    }),
    RUNS,
  );
});

test('leaves no slot unfilled and no space double', () => {
  fc.assert(
    fc.property(anyFacts, language, tone, (facts, lang, mood) => {
      const { text, subject, shortText } = composeNotice(facts, { language: lang, tone: mood });

      for (const words of [text, subject, shortText]) {
        expect(words).not.toMatch(/undefined|null|NaN|TODO|\[object|[{}[\]]|–/);
        expect(words).not.toMatch(/ {2}|\n{3}| \n|\n |\s$|^\s|\(\)|\.\.|: *\.|, *\.|„“|“”|«\s*»/);
      }
    }),
    RUNS,
  );
});

test('ends with the sender and gives the decision first', () => {
  fc.assert(
    fc.property(anyFacts, language, tone, (facts, lang, mood) => {
      const letter = composeNotice(facts, { language: lang, tone: mood });
      const isFormal = !isTalk(facts.kind);

      expect(letter.text.endsWith(`${facts.sender.name}\n${facts.sender.role}, ${facts.brand.name}`)).toBe(
        true,
      );
      if (isFormal) {
        const [decision] = letter.blocks[1]?.parts ?? [];
        expect(decision?.fields).toEqual(['decision']);
        expect(decision?.kind === 'sentence' ? decision.text : '').toContain(facts.campaign);
      }
    }),
    RUNS,
  );
});

test('gives the same bytes for the same facts', () => {
  fc.assert(
    fc.property(anyFacts, language, tone, (facts, lang, mood) => {
      const once = composeNotice(facts, { language: lang, tone: mood });

      expect(composeNotice(structuredClone(facts), { language: lang, tone: mood })).toEqual(once);
    }),
    { numRuns: 300 },
  );
});

test('is free of what the linter warns of, as long as people add nothing', () => {
  fc.assert(
    fc.property(anyFacts, language, tone, (facts, lang, mood) => {
      const { text } = composeNotice(facts, { language: lang, tone: mood });
      const context = { kind: facts.kind, route: facts.route, language: lang };

      expect(lintNotice(text, context)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('fits every link into its limit and says when the full text must go another way', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 4000 }),
      fc.string({ maxLength: 60 }),
      (text, subject) => {
        const message = {
          subject: tidyText(subject),
          text,
          shortText: 'A notice is waiting for you.',
          pageUrl: 'https://midflight.example/c/abc',
        };
        const links = composeLinks(message, {
          email: 'mara@example.com',
          instagramHandle: 'mara',
          whatsappNumber: '+44 20 7946 0000',
          teamsEmail: 'mara@example.com',
        });

        for (const link of links) {
          const size = link.mustCopyText ? link.text.length : link.url.length;
          expect(size).toBeLessThanOrEqual(link.limit ?? Number.MAX_SAFE_INTEGER);
          expect(link.mustAlsoSendFullText).toBe(link.text !== text);
          expect(link.url).not.toMatch(/[\s"<>]/);
        }
        expect(links).toHaveLength(6);
      },
    ),
    { numRuns: 500 },
  );
});

test('warns of a time in the recipient’s own calendar, whatever the machine’s', () => {
  fc.assert(
    fc.property(
      fc.date({
        min: new Date('2026-01-01T00:00:00Z'),
        max: new Date('2027-12-31T00:00:00Z'),
        noInvalidDate: true,
      }),
      fc.constantFrom('America/New_York', 'Asia/Tokyo', 'Europe/London'),
      (date, tz) => {
        const at = date.toISOString();
        const weekday = new Intl.DateTimeFormat('en', { timeZone: tz, weekday: 'short' }).format(date);
        const codes = sendingTimeWarnings(at, { tz }).map(({ code }) => code);

        expect(codes.includes('day_off')).toBe(['Sat', 'Sun'].includes(weekday));
        expect(codes.includes('late_before_days_off') && weekday !== 'Fri').toBe(false);
      },
    ),
    RUNS,
  );
});
