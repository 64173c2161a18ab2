// The confirmation that changed terms were signed: by whom, when, what they are and which version they made.
import { capitalise, formatAmount, formatCountOf, formatList, formatNumber } from '../formatting.ts';
import type { NoticeSigned } from '../told-facts.ts';
import type { LetterWriter } from '../writer.ts';
import { campaignName, formatMoment } from '../writer.ts';
import type { NoticeBlock } from './blocks.ts';
import { sentence } from './blocks.ts';

/** What both sides have in hand afterwards. Throws for a letter about nothing signed. */
export function signedBlocks(writer: LetterWriter): NoticeBlock[] {
  const { facts, book } = writer;
  const { signed } = facts;
  if (signed === null) throw new Error('A confirmation says what was signed');
  const { signed: words } = book;
  const { brandSigned, creatorSigned } = signed;
  const from = formatMoment(signed.effectiveFrom, writer);
  return [
    {
      heading: null,
      parts: [
        sentence(['kind', 'campaignRef'], words.opening(campaignName(writer))),
        sentence('contractVersion', words.version(String(signed.version), from)),
      ],
    },
    {
      heading: words.headings.signed,
      parts: [
        {
          kind: 'list',
          fields: ['signedBy'],
          lead: null,
          items: [
            words.by(`${brandSigned.name}, ${facts.brand.name}`, formatMoment(brandSigned.at, writer)),
            words.by(creatorSigned.name, formatMoment(creatorSigned.at, writer)),
          ],
        },
      ],
    },
    {
      heading: words.headings.terms,
      parts: [{ kind: 'list', fields: ['changedTerms'], lead: null, items: listTerms(signed, writer) }],
    },
    { heading: null, parts: [sentence([], words.rest)] },
  ];
}

function listTerms({ pieces, pay, oldFeeMinor, currency }: NoticeSigned, { book }: LetterWriter): string[] {
  const { signed: words, names, terms } = book;
  const money = (minor: number) => formatAmount(minor, currency, book);
  const kpi = names.kpis[pay.kpi] ?? pay.kpi.replaceAll('_', ' ');
  const optional = (minor: number | null, say: (amount: string) => string) =>
    minor === null ? [] : [say(money(minor))];
  return [
    words.pieces(formatList(pieces.map(terms.quote), book)),
    words.before(money(oldFeeMinor)),
    pay.isTogether ? words.baseTogether(money(pay.baseMinor)) : words.basePerPiece(money(pay.baseMinor)),
    ...pay.tiers.map(({ fromUnits, rateMinor }) =>
      words.tier(money(rateMinor), {
        per: formatNumber(pay.per, book),
        kpi: capitalise(kpi, book),
        from: formatNumber(fromUnits, book),
      }),
    ),
    ...(pay.isSteep ? [words.cliff] : []),
    ...(pay.bonuses ?? []).map(({ atUnits, amountMinor }) =>
      words.bonus(money(amountMinor), { at: formatNumber(atUnits, book), kpi: capitalise(kpi, book) }),
    ),
    words.window(formatCountOf(pay.measurementWindowDays, names.days, book)),
    ...optional(pay.floorMinor, words.floor),
    ...optional(pay.variableCapMinor, words.variableCap),
    ...optional(pay.totalCapMinor, words.cap),
  ];
}
