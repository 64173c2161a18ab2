// What is said of the time in which a notice, or an entry about a draft, can still be taken back.
import { TAKE_BACK_MINUTES } from '../../procedure/drafts/decide-draft.ts';
import { HOLD_MINUTES } from '../../procedure/ending/notice-hold.ts';

/** "10 minutes": the time in which a notice that is prepared can be taken back. */
export const HOLD_TIME = `${HOLD_MINUTES} minutes`;
/** The same for an entry about a draft. */
export const TAKE_BACK_TIME = `${TAKE_BACK_MINUTES} minutes`;

/** Said beside every button that prepares a formal notice. */
export const LEAVES_AFTER_HOLD = `It leaves in ${HOLD_TIME}. Until then you can undo.`;
/** Said beside the button that takes an entry about a draft back. */
export const TAKE_BACK_ENTRY = `For ${TAKE_BACK_TIME}, if it was a mistake. The log keeps both.`;
