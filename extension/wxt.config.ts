// The extension's manifest and build. Run from the top folder: `wxt build extension [-b firefox]`.
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import pkg from '../package.json' with { type: 'json' };
import { CHROMIUM_PUBLIC_KEY, GECKO_ID } from './identity.ts';

/** Tests look into the overlay; people's builds keep it closed. */
const isShadowOpen = process.env.MIDFLIGHT_OPEN_SHADOW === '1';

const FIREFOX_SETTINGS = {
  gecko: {
    id: GECKO_ID,
    strict_min_version: '140.0',
    // Sign-in is needed; which pages are visited never leaves the computer, so browsing activity is not collected.
    data_collection_permissions: { required: ['authenticationInfo'] },
  },
};

const silentContext = {
  name: 'midflight:silent-context',
  enforce: 'pre' as const,
  resolveId: (id: string) =>
    id === 'wxt/utils/content-script-context'
      ? fileURLToPath(new URL('overlay/silent-context.ts', import.meta.url))
      : null,
};

export default defineConfig({
  outDir: process.env.MIDFLIGHT_OUT ?? '../dist/extension',
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  hooks: {
    // WXT's own context announces the extension's id to the page, and a page could end our script through it.
    // The overlay keeps its own life cycle (overlay/address-watch.ts), so content scripts get a silent one.
    'vite:build:extendConfig'(entrypoints, config) {
      if (!entrypoints.some((entrypoint) => entrypoint.type === 'content-script')) return;
      config.plugins = [...(config.plugins ?? []), silentContext];
    },
  },
  vite: () => ({
    plugins: [preact()],
    define: { __OPEN_SHADOW__: JSON.stringify(isShadowOpen) },
    build: { modulePreload: false },
  }),
  manifest: ({ browser }) => ({
    name: 'Midflight',
    version: pkg.version,
    description: pkg.description,
    // No host permission: content scripts reach the four networks by their matches, the team's server answers by CORS,
    // and a request of ours to a network is impossible by construction.
    permissions: browser === 'firefox' ? ['identity', 'alarms'] : ['identity', 'alarms', 'sidePanel'],
    action: { default_title: 'Midflight: who needs a decision' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+P' } },
      'toggle-overlay': {
        suggested_key: { default: 'Alt+Shift+M' },
        description: 'Hide or show Midflight on the page',
      },
    },
    ...(browser === 'firefox'
      ? { browser_specific_settings: FIREFOX_SETTINGS }
      : { key: CHROMIUM_PUBLIC_KEY, minimum_chrome_version: '123' }),
  }),
  zip: {
    name: pkg.name,
    artifactTemplate: '{{name}}-{{version}}-{{browser}}.zip',
    sourcesRoot: fileURLToPath(new URL('..', import.meta.url)),
    excludeSources: ['dist/**', '**/.wrangler/**', '**/.wxt/**', '.git/**'],
  },
});
