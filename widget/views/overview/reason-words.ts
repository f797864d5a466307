import type { AttentionReason, OverviewChild } from '../../../lti-server/contract/overview.ts';
import { dayInWords } from '../../locales/dates.ts';
import { overviewWords } from '../../locales/overview-words.ts';

const day = 24 * 60 * 60_000;

/** How long ago, counted in the reader's own calendar days: «сегодня», «вчера», «5 дней назад». */
export const daysAgoInWords = (moment: number, now: number): string => {
  const words = overviewWords.words;
  const days = Math.round((new Date(now).setHours(0, 0, 0, 0) - new Date(moment).setHours(0, 0, 0, 0)) / day);
  return days <= 0 ? words.today : days === 1 ? words.yesterday : words.ago(days);
};

/** A reason for attention in words. */
export const reasonInWords = (
  { rule, days, promise, rested = 0 }: AttentionReason,
  { child, now }: { child: OverviewChild; now: number },
): string => {
  const { reasons } = overviewWords.words;
  switch (rule) {
    case 'help': {
      if (promise) return reasons.promise(days);
      const [call] = child.help;
      return reasons.help({
        step: call?.stepTitle ?? '',
        ago: daysAgoInWords(call?.askedAt ?? now, now),
      });
    }
    case 'request': {
      const { name = '', madeAt = now, answerBy = null } = child.request ?? {};
      const ago = daysAgoInWords(madeAt, now);
      if (answerBy === null) return reasons.recommendation({ name, ago });
      return promise
        ? reasons.requestLate({ name, day: dayInWords(answerBy) })
        : reasons.request({ name, ago });
    }
    case 'teacher': {
      const { name = '', outcome = null } = child.teacher ?? {};
      return outcome === null
        ? reasons.teacher({ name, number: days })
        : reasons.notHelped({ name, number: days });
    }
    case 'step':
      return reasons.step({ step: child.nowStep ?? '', number: days, rested });
    case 'voice':
      return reasons.voice;
    case 'mention':
      return child.lastContactAt === null ? reasons.neverMention : reasons.mention(days);
    case 'talk':
      return child.lastTalkAt === null ? reasons.neverTalk : reasons.talk(days);
    case 'goodWord':
      return child.lastGoodWordAt === null ? reasons.neverGoodWord : reasons.goodWord(days);
    case 'agreement':
    case 'hard':
    case 'ending':
      return reasons[rule](days);
  }
};
