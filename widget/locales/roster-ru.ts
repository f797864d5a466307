import { plural } from './plural.ts';

const count = plural('ru');
const pupils = { one: 'ученика', few: 'учеников', many: 'учеников', other: 'ученика' };
const people = { one: 'участник', few: 'участника', many: 'участников', other: 'участника' };

/** Phrases about the LMS's list of members. Adults are addressed as «вы». */
export const rosterRu = {
  waiting: 'Читаем список участников курса. Имена появятся здесь сами.',
  failed:
    'Список участников курса сейчас не читается. Ниже те, кто уже известен; попробуем ещё раз сами. Если так будет и завтра, скажите администратору портала.',
  unconfirmed: (learners: number) => `Ещё не подтверждены: ${count(learners, people)}`,
  unconfirmedText: 'Портал записал их в учащиеся. Карточка появится, когда вы подтвердите, что это ученики.',
  look: 'Посмотреть и подтвердить',
  title: 'Кто из них ученики?',
  text: 'Учащимися портал называет и родителей, и педагогов без права редактировать курс. Снимите отметку с тех, кто не ученик.',
  perhapsGrownUp: 'похоже, взрослый',
  all: 'Отметить всех',
  none: 'Снять все отметки',
  confirm: (learners: number) => `Подтвердить ${count(learners, pupils)}`,
  nobody: 'Никто не отмечен',
  confirmed: (learners: number) => `Готово: подтвердили ${count(learners, pupils)}.`,
};
export type RosterWords = typeof rosterRu;
