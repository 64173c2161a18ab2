/** Where a line leads: the dossier, or the campaign when it speaks of several creators. */
export type AlertTarget = { kind: 'dossier' | 'campaign'; id: string };

export type AlertItemView = {
  id: string;
  name: string;
  text: string;
  /** "2 h ago", "Tue 17 Nov" */
  when: string;
  /** True where somebody has to look; the rest informs. */
  isPressing: boolean;
  target: AlertTarget;
};

export type AlertsView = {
  items: AlertItemView[];
  /** Number to say "seen" with; everything shown is at or below it. */
  upTo: number;
};
