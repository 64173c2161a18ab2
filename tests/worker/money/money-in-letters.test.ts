// What a letter says of money and of things that go back is what the contract says, with the sum and what it is made of.
import { afterEach, expect, test, vi } from 'vitest';
import { textOf } from '../procedure/forms.ts';
import { act, goTo, makeHouse, press, readPage, sendByHand } from '../procedure/house.ts';
import { fill } from './fill.ts';

afterEach(() => vi.useRealTimers());

async function letterOf(answer: Response): Promise<string> {
  const page = await answer.text();
  const letter = /<section class="dossier-letter"[\s\S]*?<\/section>/.exec(page)?.[0];
  if (letter === undefined) throw new Error(textOf(page).slice(0, 900));
  return textOf(letter).replace(/\s+/g, ' ');
}

const STANDBY: Record<string, RegExp> = {
  en: /Standby pay during the pause is 25% of the monthly fee of \$3,000\.00 \(USD\), by days; a month counts 30 days\. If the work rests until Friday, 19 March 2027, that is \$375\.00 \(USD\)\./,
  de: /beträgt 25 % der Monatsvergütung von 3\.000,00 \$ \(USD\), gerechnet nach Tagen; ein Monat zählt 30 Tage\. Ruht die Arbeit bis Freitag, 19\. März 2027, sind das 375,00 \$ \(USD\)\./,
  fr: /est de 25 % de la rémunération mensuelle de 3 000,00 .*au prorata des jours ; un mois compte 30 jours\. .*cela fait 375,00/,
  es: /es del 25 % de los honorarios mensuales de 3\.?000,00 .*por días; un mes cuenta 30 días\. .*son 375,00/,
  pt: /é de 25% do cachê mensal de .*3\.000,00 .*calculado por dia; um mês conta 30 dias\. .*são .*375,00/,
};

test.each(Object.keys(STANDBY))(
  'a pause letter says what standby pay is a share of, and its sum: %s',
  async (language) => {
    const world = await makeHouse();
    await fill(world, '/terms', '/terms', { 'pause-standby': '25', 'pause-monthly': '3,000.00' });
    await fill(world, '/papers', '/papers', { language });
    await act(world, world.manager, '/talk', {
      kind: 'log_contact',
      typed: { channel: 'call', note: 'Asked.' },
    });

    const read = await press(world, world.manager, '', { kind: 'pause', button: 'Read the letter first' });

    expect(await letterOf(read)).toMatch(STANDBY[language] ?? /^$/);
  },
);

test('the letter that ends a pause names what was earned while the work rested', async () => {
  const world = await makeHouse();
  await fill(world, '/terms', '/terms', { 'pause-standby': '25', 'pause-monthly': '3,000.00' });
  await act(world, world.manager, '/talk', {
    kind: 'log_contact',
    typed: { channel: 'call', note: 'Asked.' },
  });
  await act(world, world.manager, '', { kind: 'pause', button: 'Send pause notice' });
  await goTo('2027-03-01T15:11:00Z');
  await sendByHand(world, world.manager);
  await goTo('2027-03-12T15:00:00Z');

  const letter = await letterOf(
    await press(world, world.manager, '', { kind: 'resume', button: 'Read the letter first' }),
  );

  expect(letter).toMatch(/Standby pay.{0,40}\$200\.00 \(USD\)/);
  expect(letter).not.toContain('The amounts are not on record yet');
  expect(letter).not.toContain('To be paid back');
});

test('who does not see fees reads no sum in the letters of a pause and of its end', async () => {
  const world = await makeHouse();
  await fill(world, '/terms', '/terms', { 'pause-standby': '25', 'pause-monthly': '3,000.00' });
  await act(world, world.manager, '/talk', {
    kind: 'log_contact',
    typed: { channel: 'call', note: 'Asked.' },
  });
  const expectHidden = async (sum: string) => {
    for (const place of ['', '/steps/letters']) {
      const page = await readPage(world, world.viewer, place);
      expect(page).not.toContain(sum);
      expect(page).not.toContain('Read the notice');
    }
    expect(await readPage(world, world.marketer, '/steps/letters')).toContain(sum);
  };

  await act(world, world.manager, '', { kind: 'pause', button: 'Send pause notice' });
  expect(await readPage(world, world.viewer, '/steps/letters')).toContain('Its words name money');
  await goTo('2027-03-01T15:11:00Z');
  await expectHidden('$3,000.00');
  await sendByHand(world, world.manager);
  await expectHidden('$3,000.00');
  await goTo('2027-03-12T15:00:00Z');
  await act(world, world.manager, '', { kind: 'resume' });
  await goTo('2027-03-12T15:11:00Z');
  await expectHidden('$200.00');
});

const RETURN: Record<string, string> = {
  en: 'The product and any access are to be given back by',
  de: 'Produkt und Zugänge sind zurückzugeben bis',
  fr: 'Le produit et les accès sont à rendre au plus tard le',
  es: 'El producto y los accesos deben devolverse a más tardar el',
  pt: 'O produto e os acessos devem ser devolvidos até',
};

test.each(Object.keys(RETURN))('an end letter says until when things go back: %s', async (language) => {
  const world = await makeHouse();
  await fill(world, '/papers', '/rights', { returnDays: '14' });
  await fill(world, '/papers', '/papers', { language });
  await act(world, world.marketer, '/steps/end', {
    kind: 'request_end',
    typed: { route: 'convenience', reason: 'business', category: 'campaign_or_budget_change' },
  });

  const read = await press(world, world.manager, '/steps/end', {
    kind: 'issue_end_notice',
    button: 'Read it in full',
  });

  const letter = await letterOf(read);
  expect(letter).toContain(RETURN[language]);
  // The end of 15 March and 14 days.
  expect(letter).toMatch(/29[^;]{1,12}(March|März|mars|marzo|março)[^;]{0,5}2027/);
});
