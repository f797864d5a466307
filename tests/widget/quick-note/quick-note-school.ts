import type { GroupNote } from '../../../lti-server/contract/quick-notes.ts';
import { one, openPanel, showing } from '../support/panel.ts';
import { panelAnswers, psychologist, tutor, type Answers } from '../support/panel-school.ts';

const send = 'POST /api/group-notes';
const mother = { personId: 'person-mother', name: 'Ирина' };
const sonyaAsPerson = { personId: 'person-sonya', name: 'Соня Маяк' };

const child = (pupilId: string, name: string, team: string[]) => ({
  pupilId,
  name,
  lastGoodWordAt: name === 'Соня Маяк' ? null : Date.now(),
  readers: {
    author: [tutor.personId],
    team: [tutor.personId, ...team],
    teachers: [tutor.personId, ...team],
    family: [tutor.personId, ...team, mother.personId],
    pupil: [tutor.personId, ...team, mother.personId, sonyaAsPerson.personId],
  },
});

export const answersWith = (sending: (note: GroupNote) => unknown) => ({
  ...panelAnswers(),
  'GET /api/note-circles': () => ({
    children: [
      child('pupil-0001', 'Соня Маяк', [psychologist.personId]),
      child('pupil-0002', 'Лев Пчёлкин', []),
    ],
    people: [tutor, psychologist, mother, sonyaAsPerson],
  }),
  [send]: ({ body }: { body: unknown }) => sending(body as GroupNote),
});

export const written = (note: GroupNote) => ({ noteIds: note.notes.map(({ noteId }) => noteId) });

export const pressN = () =>
  document.body.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyN', bubbles: true }));

export const openNote = async (answers: Answers) => {
  const opened = await openPanel(answers);
  await showing(opened.panel, 'Записать');
  pressN();
  await showing(opened.panel, 'О ком');
  return opened;
};

export const text = (panel: Element) =>
  one<HTMLTextAreaElement>(panel, 'marshrut-quick-note textarea, #text');
