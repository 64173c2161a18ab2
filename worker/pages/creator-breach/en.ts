// Breaches of the brand's on the creator's page, in English.
export const EN_BREACHES = () => ({
  head: 'Is it put right?',
  lead: 'the team says that the breach you gave notice of is put right. Please say how you see it.',
  next: [
    ['It is put right', 'Everything goes on as agreed.'],
    ['It is still open', 'The time to put it right runs on. When it has passed, you may end the contract.'],
  ],
  acts: {
    creator_notices_breach: 'You gave notice of a breach of contract',
    creator_answers_cure: 'You answered whether a breach is put right',
  },
  isCured: 'put right',
  isOpen: 'still open',
  names: {
    non_payment: 'A payment is late',
    usage_breach: 'Your content was used beyond what was agreed',
    confidentiality: 'Something confidential was passed on',
    morality: 'Conduct that the contract rules out',
    legal_order: 'An order of a court or an authority',
    insolvency: 'Insolvency',
  } as Record<string, string>,
  notice: 'Give notice of a breach of contract',
  noticeNote: (brand: string) =>
    `For when ${brand} does not keep the contract. This is a formal notice from you. It ends nothing: the contract gives time to put it right, and if that passes you may end it.`,
  until: (end: string) => `Given now, the time to put it right runs until: ${end}.`,
  late: (money: string, piece: string, day: string) =>
    `On record as not paid: ${money} for ${piece}, to be paid by ${day}.`,
  which: 'What is not kept',
  since: 'Since when',
  what: 'What happened',
  check: 'I give notice of this breach of contract.',
  send: 'Give notice of the breach',
  title: 'Your notice of a breach',
  received: (moment: string) => `Counts as received: ${moment}.`,
  runs: (brand: string, end: string) => `${brand} has time to put it right until: ${end}.`,
  over: (end: string) => `The time to put it right ended: ${end}.`,
  said: (brand: string, moment: string) => `${brand} says that it is put right: ${moment}.`,
  accept: 'It is put right',
  object: 'It is still open',
  objectWhat: 'What is still open?',
  end: 'End the contract for this breach',
  atOnce: 'End at once for a grave breach',
  atOnceNote: 'For these breaches the contract gives no time to put them right.',
  endNote: (brand: string) =>
    `This is a formal notice from you. You are paid as if ${brand} had ended the contract without a reason.`,
  endCheck: 'I give notice to end this collaboration for this breach.',
});
export type BreachPageWords = ReturnType<typeof EN_BREACHES>;
