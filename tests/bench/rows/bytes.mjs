import { CONTENT_SCRIPT_GZIP_MAX } from '../bundle-sizes.ts';
import { measureBytes } from '../byte-sizes.mjs';
import { toKb, toRow } from '../table.mjs';

const toBoth = ({ raw, gzip }) => `${toKb(raw)}, ${toKb(gzip)} gzip`;

export async function listRows({ extensionDir, folder, bare }) {
  const sizes = measureBytes(extensionDir, folder);
  return [
    toRow('Content script with its view: gzip', {
      ours: sizes.contentScript.gzip,
      against: bare.size.gzip,
      to: toKb,
      beside: 'bare WXT + Preact',
      budget: `≤ ${toKb(CONTENT_SCRIPT_GZIP_MAX)}`,
      isMet: sizes.contentScript.gzip <= CONTENT_SCRIPT_GZIP_MAX,
      isGate: true,
    }),
    toRow('Content script: raw', {
      ours: sizes.contentScript.raw,
      against: bare.size.raw,
      to: toKb,
      beside: 'bare',
    }),
    toRow('Background', { ours: sizes.background, to: toBoth }),
    toRow('Popup, all it loads', { ours: sizes.popup, to: toBoth }),
    toRow('Side panel, all it loads', { ours: sizes.panel, to: toBoth }),
    toRow('Options, all it loads', { ours: sizes.options, to: toBoth }),
    toRow('Extension as a zip for the store', { ours: sizes.zipBytes, to: toKb }),
    ...sizes.client.map((script) => toRow(`Desk script ${script.name}`, { ours: script, to: toBoth })),
    toRow('Worker, as npm run deploy uploads it', { ours: sizes.worker, to: toBoth }),
  ];
}
