import { measureOverlayScript } from '../overlay-script.mjs';
import { measureSteadiness } from '../overlay-steadiness.mjs';
import { summarise } from '../spread.mjs';
import { toCount, toGap, toMs, toRatio, toRow, toShort } from '../table.mjs';

const SCRIPT_RATIO_MAX = 3;
const AWAKE_MAX_MS = 50;
const ASLEEP_MAX_MS = 100;
const HEAP_GROWTH_MAX_MB = 1;

export async function listRows(place) {
  if (!place.chromiumPath)
    return [toGap('Overlay', 'No Chromium here. Install one, or name it in CHROMIUM_PATH.')];
  return [
    ...(await listScriptRows(place)),
    ...(await listLatencyRows(place)),
    ...(await listSteadinessRows(place)),
  ];
}

async function listScriptRows({ chromiumPath, extensionDir, bare }) {
  const { script, loads, long } = await measureOverlayScript({
    chromiumPath,
    extensionDir,
    bareDir: bare.bareDir,
  });
  const spreadOf = (name, key) => summarise(loads[name].map((load) => load[key]));
  const none = { task: spreadOf('none', 'taskMs').median, heap: spreadOf('none', 'heapMb').median };
  return [
    toRow('Overlay: script on a page of 300 cards', {
      ours: script.ours,
      against: script.bare,
      beside: 'bare WXT + Preact',
      budget: `≤ ${SCRIPT_RATIO_MAX}× bare`,
      isMet: toRatio(script.ours, script.bare) <= SCRIPT_RATIO_MAX,
    }),
    toRow('Overlay: main thread beyond no extension', {
      ours: spreadOf('ours', 'taskMs').median - none.task,
      against: spreadOf('bare', 'taskMs').median - none.task,
      beside: 'bare',
    }),
    toRow('Overlay: of which style and layout', {
      ours: spreadOf('ours', 'layoutMs').median - spreadOf('none', 'layoutMs').median,
      against: spreadOf('bare', 'layoutMs').median - spreadOf('none', 'layoutMs').median,
      beside: 'bare',
    }),
    toRow('Overlay: heap beyond no extension', {
      ours: spreadOf('ours', 'heapMb').median - none.heap,
      against: spreadOf('bare', 'heapMb').median - none.heap,
      to: (value) => `${toShort(value)} MB`,
      beside: 'bare',
    }),
    toRow(`Overlay: long tasks that are ours, in ${long.loads} loads`, {
      ours: long.mine,
      to: toCount,
      beside: `${long.all} long tasks in all`,
      budget: '0',
      isMet: long.mine === 0,
    }),
  ];
}

async function listLatencyRows({ chromiumPath, extensionDir }) {
  const { measureOverlayLatency } = await import('../overlay-latency.mjs');
  const latency = await measureOverlayLatency({ chromiumPath, extensionDir });
  const toLatency = ({ medianMs, fastestMs, slowestMs }) =>
    `${toMs(medianMs)} (${toShort(fastestMs)}–${toShort(slowestMs)})`;
  const row = (name, value, maxMs) =>
    toRow(`Overlay: up after a navigation, ${name}`, {
      ours: value,
      to: toLatency,
      budget: `≤ ${maxMs} ms`,
      isMet: value.medianMs <= maxMs,
    });
  return [
    row('background awake', latency.awake, AWAKE_MAX_MS),
    row('background asleep', latency.asleep, ASLEEP_MAX_MS),
    row('asleep, seen before', latency.asleepSeenBefore, ASLEEP_MAX_MS),
    row('asleep, new document', latency.asleepNewDocument, ASLEEP_MAX_MS),
  ];
}

async function listSteadinessRows(place) {
  const { navigations, roots, shift, heapGrowthMb } = await measureSteadiness(place);
  return [
    toRow(`Overlay: elements on the page after ${navigations} navigations`, {
      ours: roots,
      to: toCount,
      budget: '1',
      isMet: roots === 1,
      isGate: true,
    }),
    toRow('Overlay: layout shift meanwhile', { ours: shift, to: toShort, budget: '0', isMet: shift === 0 }),
    toRow('Overlay: heap growth meanwhile', {
      ours: heapGrowthMb,
      to: (value) => `${toShort(value)} MB`,
      budget: `≤ ${HEAP_GROWTH_MAX_MB} MB`,
      isMet: heapGrowthMb <= HEAP_GROWTH_MAX_MB,
    }),
  ];
}
