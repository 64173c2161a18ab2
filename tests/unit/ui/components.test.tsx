// Facts about the rendered components: what readers and keyboards meet, in the Worker's own renderer.
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { Card } from '../../../shared/ui/card.tsx';
import { Chip } from '../../../shared/ui/chip.tsx';
import { TextField } from '../../../shared/ui/page/form.tsx';
import { Table } from '../../../shared/ui/page/table.tsx';
import { TrendChart } from '../../../shared/ui/page/trend-chart.tsx';
import { PauseSheet } from '../../../shared/ui/popup/pause-sheet.tsx';
import { startPauseSheet } from '../../../shared/ui/popup/pause-value.ts';
import { PopupList } from '../../../shared/ui/popup/popup-list.tsx';
import { presentCostUntil } from '../../../shared/ui/popup/present-pause-cost.ts';
import { presentCard } from '../../../shared/ui/present-card.ts';
import { presentAttentionItem, presentPopup } from '../../../shared/ui/present-popup.ts';
import { presentPauseSheet } from '../../../shared/ui/present-sheet.ts';
import { contractOf, NOW, standingOf, TERMS } from './sample-standings.ts';
import { STATES } from './sample-states.ts';

const CONTEXT = { now: NOW, locale: 'en', role: 'manager' as const, deskUrl: 'https://desk.test/desk' };
const nothing = () => {};
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('components', () => {
  test.each(Object.keys(STATES))('render %s as chip and card without holes', (name) => {
    const view = presentCard(STATES[name] ?? standingOf(), CONTEXT);
    const html =
      renderToString(<Chip view={view} isOpen={false} onToggle={nothing} />) +
      renderToString(<Card view={view} onOpen={nothing} />);
    expect(textOf(html)).not.toMatch(/NaN|undefined|null|\[object/);
    expect(html).not.toMatch(/="[^"]*(NaN|undefined)[^"]*"/);
    expect(textOf(html)).toContain(view.status.word);
    expect(html.match(/<svg(?![^>]*aria-hidden)/)).toBeNull();
  });

  test('leave the score out of a chip whose state says more', () => {
    const chipOf = (name: string) =>
      textOf(
        renderToString(
          <Chip
            view={presentCard(STATES[name] ?? standingOf(), CONTEXT)}
            isOpen={false}
            onToggle={nothing}
          />,
        ),
      );
    expect(chipOf('paused')).not.toContain('23');
    expect(chipOf('atRisk')).toContain('23');
  });

  test('lead by links when nobody listens, as in the Worker', () => {
    const html = renderToString(<Card view={presentCard(standingOf(), CONTEXT)} />);
    expect(html).toContain('href="https://desk.test/desk/collaborations/c-instagram"');
    expect(html).not.toContain('<button');
  });

  test('have one filled button per decision on the pause sheet', () => {
    for (const standing of [standingOf(), standingOf({ contracts: contractOf({}, ['pause']) })]) {
      const view = presentPauseSheet(standing, CONTEXT);
      const html = renderToString(
        <PauseSheet
          view={view}
          value={startPauseSheet(view)}
          isOffline={false}
          isBusy={false}
          otherCost={null}
          onChange={nothing}
          onConfirm={nothing}
          onBack={nothing}
        />,
      );
      expect(html.match(/type="submit"/g)).toHaveLength(1);
      expect(html.match(/<legend/g)).toHaveLength(2);
    }
  });

  test('show what a pause costs by the chosen date, and nothing where only our own side stops', () => {
    const pause = { ...TERMS.pause, standbyBps: 2_500, standbyMonthlyMinor: 300_000 };
    const standing = standingOf({ contracts: contractOf({ pause: pause as never }) });
    const view = presentPauseSheet(standing, CONTEXT);
    const value = startPauseSheet(view);
    const other = presentCostUntil(standing, '2026-12-01', CONTEXT);
    const shown = (change: Partial<typeof value>) =>
      textOf(
        renderToString(
          <PauseSheet
            view={view}
            value={{ ...value, ...change }}
            isOffline={false}
            isBusy={false}
            otherCost={other}
            onChange={nothing}
            onConfirm={nothing}
            onBack={nothing}
          />,
        ),
      );

    expect(shown({})).toContain('If it ends Fri 4 Dec, after 13 days Standby pay $325.00');
    expect(shown({ reviewOn: '2026-11-27' })).toContain('after 6 days Standby pay $150.00');
    expect(shown({ reviewOn: '2026-12-01', isOtherDate: true })).toContain(
      'after 10 days Standby pay $250.00',
    );
    expect(shown({ scope: ['ads'] })).not.toContain('Standby pay');
  });

  test('keep a pause of the contract from being ticked where it is not allowed', () => {
    const view = presentPauseSheet(standingOf({ contracts: [] }), CONTEXT);
    const html = renderToString(
      <PauseSheet
        view={view}
        value={startPauseSheet(view)}
        isOffline={false}
        isBusy={false}
        otherCost={null}
        onChange={nothing}
        onConfirm={nothing}
        onBack={nothing}
      />,
    );
    expect(html.match(/disabled/g)).toHaveLength(2);
  });

  test.each([
    ['nothing needs anybody', 'Nothing needs you', 1],
    ['there is no collaboration yet', 'No live collaboration yet', 0],
  ])('say that %s when no line asks for a person', (_, words, others) => {
    const context = {
      ...CONTEXT,
      memberId: 'm1',
      workspaceName: 'Demo brand',
      freshness: '',
      isOffline: false,
    };
    const item = presentAttentionItem(standingOf(), context);
    const view = { ...presentPopup([], [], context), others: Array(others).fill(item) };
    const html = renderToString(
      <PopupList
        view={view}
        onAct={nothing}
        onOpen={nothing}
        onSeveral={nothing}
        onSendDraft={nothing}
        onOpenAlert={() => {}}
        onSeeAlerts={() => {}}
        opener={{ opened: null, onExplain: () => {} }}
        onDiscardDraft={nothing}
      />,
    );
    expect(textOf(html)).toContain(words);
  });

  test('tie hint and error to their field and keep its value', () => {
    const html = renderToString(
      <TextField name="team" label="Team" hint="creators see it" value="Demo" error="Give a name." />,
    );
    expect(html).toContain('for="team"');
    expect(html).toContain('aria-describedby="team-hint team-error"');
    expect(html).toContain('value="Demo"');
  });

  test('set the fields of two forms apart', () => {
    const html = renderToString(
      <TextField name="fee" formId="piece" label="Fee" hint="whole" error="Give a number." />,
    );
    expect(html).toContain('for="piece-fee"');
    expect(html).toContain('id="piece-fee"');
    expect(html).toContain('name="fee"');
    expect(html).toContain('aria-describedby="piece-fee-hint piece-fee-error"');
  });

  test('name rows and columns of a table', () => {
    const html = renderToString(
      <Table
        caption="Posts"
        columns={[
          { id: 'name', label: 'Name' },
          { id: 'n', label: 'Views', isNumber: true },
        ]}
        rows={[{ id: '1', cells: { name: 'Reel 1', n: '4' } }]}
      />,
    );
    expect(html).toContain('<th scope="row"');
    expect(html).toContain('data-label="Views"');
  });

  test('say the trend in words', () => {
    const html = renderToString(
      <TrendChart
        name="Clicks"
        locale="en"
        startsOn="2026-10-19"
        endsOn="2026-12-13"
        today="2026-11-18"
        forecast={{ median: 1380, lo80: 1120, hi80: 1839 }}
        markers={[]}
        points={[{ day: '2026-11-18', actual: 765, agreed: 1824 }]}
      />,
    );
    expect(html).toContain(
      'aria-label="Clicks from Mon 19 Oct to Sun 13 Dec, 765 measured by Wed 18 Nov, 1,824 agreed at the end, forecast about 1,380, likely 1,120–1,840."',
    );
  });
});
