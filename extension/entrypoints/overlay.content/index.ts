import { defineContentScript } from 'wxt/utils/define-content-script';
import { OVERLAY_NETWORKS } from '../../../shared/networks/overlay-networks.ts';
import { startOverlay } from '../../overlay/overlay.ts';

export default defineContentScript({
  // Whole origins: a browser looks at the pattern only when a document loads, and these sites rarely load one.
  matches: OVERLAY_NETWORKS.flatMap((network) => network.matchPatterns),
  // First on the page, so that keys typed in the overlay can be kept from it; nothing is drawn before there is a body.
  runAt: 'document_start',
  main: startOverlay,
});
