import type { Need } from './library-vocabulary.ts';
import type { Locale } from './vocabulary.ts';

/** A beginning of an adult’s answer to a child; the adult goes on in own words (domain section 7). */
export interface ReplyStarter {
  readonly key: string;
  /** What it does, in the order of a good answer. */
  readonly move: 'acknowledge' | 'affirm' | 'invite' | 'coach';
  readonly need: Need;
  readonly line: Readonly<Record<Locale, string>>;
  /** How to use it, for the adult. */
  readonly why: Readonly<Record<Locale, string>>;
}

export const replyStarters: readonly ReplyStarter[] = [
  {
    key: 'reply-1',
    move: 'acknowledge',
    need: 'perseverance',
    line: { ru: 'Вижу, было непросто.', en: 'I see it was not easy.' },
    why: {
      ru: 'Признать: сначала чувство, потом дело.',
      en: 'Acknowledge: the feeling first, the task after.',
    },
  },
  {
    key: 'reply-2',
    move: 'acknowledge',
    need: 'energy',
    line: { ru: 'Спасибо, что говоришь об этом.', en: 'Thank you for telling.' },
    why: {
      ru: 'Признать: просьба и усталость — тоже разговор.',
      en: 'Acknowledge: a request and tiredness are talk too.',
    },
  },
  {
    key: 'reply-3',
    move: 'affirm',
    need: 'perseverance',
    line: { ru: 'Ты вернулся к делу — это дорогого стоит.', en: 'You came back to it, and that counts.' },
    why: {
      ru: 'Поддержать: назовите поступок, а не качество.',
      en: 'Affirm: name the deed, not the trait.',
    },
  },
  {
    key: 'reply-4',
    move: 'affirm',
    need: 'starting',
    line: { ru: 'Начало вышло — я это вижу.', en: 'The start worked, I can see it.' },
    why: {
      ru: 'Поддержать: отметьте первый шаг, даже маленький.',
      en: 'Affirm: notice the first step, even a small one.',
    },
  },
  {
    key: 'reply-5',
    move: 'invite',
    need: 'thinking',
    line: { ru: 'Расскажи про поворот.', en: 'Tell me about the bend.' },
    why: {
      ru: 'Пригласить: спросите про место, где стало по-другому.',
      en: 'Invite: ask about the place where it changed.',
    },
  },
  {
    key: 'reply-6',
    move: 'invite',
    need: 'interest',
    line: { ru: 'Что в этом самое интересное?', en: 'What is the most interesting in it?' },
    why: { ru: 'Пригласить: пусть расскажет тот, кто делал.', en: 'Invite: let the one who did it tell.' },
  },
  {
    key: 'reply-7',
    move: 'coach',
    need: 'topic',
    line: { ru: 'Хочешь попробовать кусочек поменьше?', en: 'Want to try a smaller piece?' },
    why: { ru: 'Подсказать: предложите, но оставьте выбор.', en: 'Coach: offer it and leave the choice.' },
  },
  {
    key: 'reply-8',
    move: 'coach',
    need: 'friends',
    line: { ru: 'Кого позовём на помощь?', en: 'Whom shall we call for help?' },
    why: { ru: 'Подсказать: помощь выбирает ребёнок.', en: 'Coach: the child chooses the help.' },
  },
];

/** One of each move: as many as fit above a line to write in. */
export const firstReplyStarters = replyStarters.filter(
  ({ move }, place) => replyStarters.findIndex((other) => other.move === move) === place,
);
