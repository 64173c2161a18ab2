// The least an overlay can be: WXT's own shadow root with one Preact component. Ours is measured against it.
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

export default defineConfig({
  outDir: process.env.BARE_OVERLAY_OUT ?? '../../../dist/bare-overlay',
  manifestVersion: 3,
  imports: false,
  vite: () => ({ plugins: [preact()], build: { modulePreload: false } }),
  manifest: { name: 'Bare overlay', version: '1.0.0' },
});
