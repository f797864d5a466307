// Long because one of everything that has an owner is made here, for the matrix to knock at.
import type { NoteCreation } from '../../lti-server/contract/notes.ts';
import type { TestApp } from '../support/app.ts';
import { wavOf } from '../support/made-files.ts';
import type { TestClass } from '../support/class.ts';
import { plan, step, stepId } from '../support/plans.ts';
import { addColleagueWords } from './colleague-records.ts';
import type { Records } from './expectation.ts';
import { eventPlan } from './expectations/events.ts';
import { fillMeeting } from './fill-meeting.ts';
import { itemContent } from './item-content.ts';

const wording: Pick<NoteCreation, 'kind' | 'text' | 'routeId' | 'stepId'> = {
  kind: 'difficulty',
  text: 'Тихие слова',
  routeId: null,
  stepId: null,
};

/** An agreed route with an open call for help, and notes, for the class's pupil or for the other one. */
export async function fillRecords(app: TestApp, klass: TestClass, of: 'own' | 'foreign'): Promise<Records> {
  const { school, people } = klass;
  const pupilId = of === 'own' ? klass.pupilId : klass.otherPupilId;
  // The foreign pupil is looked after by somebody whom no row of the matrix plays.
  const tutor = of === 'own' ? people.tutor : await school.addPerson('Тамара Юрьевна');
  const reader = of === 'own' ? people.specialist : await school.addPerson('Юлия Олеговна');
  const tieId = of === 'own' ? klass.tutorTieId : await school.tie({ pupilId, person: tutor, kind: 'tutor' });
  if (of === 'foreign') await school.tie({ pupilId, person: reader, kind: 'specialist' });
  const token = await school.enter({ person: tutor, courseId: klass.courseId, role: 'assistant' });
  const [routeId, helpId, noteId, restrictedNoteId] = [1, 2, 3, 4].map(() => app.random.id()) as [
    string,
    string,
    string,
    string,
  ];
  await app.ok('POST /api/pupils/:pupilId/routes', {
    token,
    params: { pupilId },
    // One step is of a template, so that the route has a level.
    body: {
      routeId,
      plan: plan({ steps: [...plan().steps, step('9', { id: 'interest_spark_0001', form: 'club' })] }),
    },
  });
  await app.ok('POST /api/routes/:routeId/agreements', {
    token,
    params: { routeId },
    body: { revision: 1, agreedBy: ['pupil', 'tutor'] },
  });
  await app.ok('POST /api/routes/:routeId/steps/:stepId/help', {
    token,
    params: { routeId, stepId: stepId('1') },
    body: { helpId },
  });
  const ownStepId = app.random.id();
  await app.ok('POST /api/routes/:routeId/own-steps', {
    token: klass.tokens[of === 'own' ? 'self' : 'otherPupil'],
    params: { routeId },
    body: { ownStepId, text: 'Построить лодку из бумаги', fileId: null },
  });
  const { colleagueRequestId, recommendationId } = await addColleagueWords(app, {
    schoolId: school.schoolId,
    pupilId,
    teacher: of === 'own' ? people.teacher : reader,
    specialist: reader,
  });
  const [ownItemId, offeredItemId] = [app.random.id(), app.random.id()];
  for (const made of [ownItemId, offeredItemId])
    await app.ok('POST /api/library/items', { token, body: { itemId: made, content: itemContent } });
  await app.ok('POST /api/library/items/:itemId/offer', { token, params: { itemId: offeredItemId } });
  const params = { pupilId };
  const shared: Omit<NoteCreation, 'noteId'> = { ...wording, visibility: 'team', readers: [] };
  await app.ok('POST /api/pupils/:pupilId/notes', { token, params, body: { noteId, ...shared } });
  const restricted: Omit<NoteCreation, 'noteId'> = {
    ...wording,
    visibility: 'named',
    readers: [reader.personId],
  };
  await app.ok('POST /api/pupils/:pupilId/notes', {
    token,
    params,
    body: { noteId: restrictedNoteId, ...restricted },
  });
  const pupilToken = klass.tokens[of === 'own' ? 'self' : 'otherPupil'];
  const [questionId, entryId, reflectionId] = [1, 2, 3].map(() => app.random.id()) as [
    string,
    string,
    string,
  ];
  await app.ok('POST /api/pupils/:pupilId/questions', {
    token: pupilToken,
    params,
    body: { questionId, words: 'Тихие слова', sign: 'why', fileId: null, readers: [reader.personId] },
  });
  await app.ok('POST /api/questions/:questionId/entries', {
    token: pupilToken,
    params: { questionId },
    body: { entryId, kind: 'way', way: 'ask', words: 'Тихие слова', fileId: null },
  });
  await app.ok('POST /api/pupils/:pupilId/reflections', {
    token: pupilToken,
    params,
    body: {
      reflectionId,
      routeId,
      stepId: stepId('1'),
      answer: { format: 'weather', weather: 'rain' },
      words: 'Тихие слова',
      fileId: null,
    },
  });
  await app.ok('POST /api/reflections/:reflectionId/replies', {
    token,
    params: { reflectionId },
    body: { replyId: app.random.id(), words: 'Тихие слова' },
  });
  const [fileId, itemId] = [app.random.id(), app.random.id()];
  await app.ok('PUT /api/pupils/:pupilId/files/:kind/:fileId', {
    token: pupilToken,
    params: { pupilId, kind: 'voice', fileId },
    body: wavOf(0.1),
  });
  await app.ok('POST /api/pupils/:pupilId/chest', {
    token: pupilToken,
    params,
    body: { itemId, kind: 'find', text: 'Тихие слова', fileId, shown: true, goesAlong: true },
  });
  await app.ok('POST /api/chest/:itemId/replies', {
    token,
    params: { itemId },
    body: { replyId: app.random.id(), text: 'Тихие слова' },
  });
  const [eventId, eventWordId, eventTaskId] = [app.random.id(), app.random.id(), app.random.id()];
  await app.ok('POST /api/courses/:courseId/events', {
    token: of === 'own' ? token : klass.tokens.staffOfOtherCourse,
    params: { courseId: of === 'own' ? klass.courseId : klass.otherCourseId },
    body: {
      eventId,
      kind: 'event',
      ideasUntil: null,
      plan: { ...eventPlan, tasks: [{ id: eventTaskId, title: 'Карта неба', helper: '' }] },
    },
  });
  // Whoever is no member of a course cannot be asked; an event may still have been joined before.
  await app.db
    .insertInto('event_pupil')
    .values({
      school_id: school.schoolId,
      event_id: eventId,
      pupil_id: pupilId,
      answer: 'joined',
      invited_at: app.now(),
      invited_by: tutor.personId,
      answered_at: app.now(),
    })
    .execute();
  const ideaFileId = app.random.id();
  await app.ok('PUT /api/pupils/:pupilId/files/:kind/:fileId', {
    token: pupilToken,
    params: { pupilId, kind: 'voice', fileId: ideaFileId },
    body: wavOf(0.1),
  });
  await app.ok('POST /api/events/:eventId/words', {
    token: pupilToken,
    params: { eventId },
    body: { wordId: eventWordId, about: 'tasks', text: 'Тихие слова', fileId: ideaFileId },
  });
  const bulkDeedId = app.random.id();
  await app.ok('POST /api/bulk/deeds', {
    token,
    body: { deedId: bulkDeedId, kind: 'pause', children: [{ pupilId, routeId }] },
  });
  const [groupNoteId, spokenNoteId] = [app.random.id(), app.random.id()];
  await app.ok('PUT /api/pupils/:pupilId/note-voices/:noteId', {
    token,
    params: { pupilId, noteId: spokenNoteId },
    body: wavOf(0.1),
  });
  await app.ok('POST /api/group-notes', {
    token,
    body: {
      groupId: groupNoteId,
      kind: 'observation',
      feeling: null,
      helpGiven: null,
      visibility: 'team',
      voiceSeconds: 1,
      notes: [{ noteId: spokenNoteId, pupilId, text: 'Тихие слова' }],
    },
  });
  const profileItemId = app.random.id();
  await app.ok('POST /api/pupils/:pupilId/profile', {
    token,
    params,
    body: { itemId: profileItemId, content: { kind: 'strength', text: 'Тихие слова' } },
  });
  const meeting = await fillMeeting(app, { schoolId: school.schoolId, pupilId, by: tutor.personId });
  const turnId = app.random.id();
  await app.db
    .insertInto('year_turn')
    .values({
      school_id: school.schoolId,
      turn_id: turnId,
      year: 2027,
      pupils: 1,
      ties: '[]',
      made_at: app.now(),
      made_by: tutor.personId,
      undone_at: null,
    })
    .execute();
  const newYearId = app.random.id();
  await app.db
    .insertInto('new_year')
    .values({
      school_id: school.schoolId,
      pupil_id: pupilId,
      year: 2020,
      turn_id: newYearId,
      clean_slate: 1,
      agreements: '[]',
      made_at: app.now(),
      made_by: tutor.personId,
    })
    .execute();
  const personId =
    of === 'own' ? people.learnerWithoutCard.personId : klass.people.staffOfOtherSchool.personId;
  return {
    courseId: of === 'own' ? klass.courseId : klass.otherCourseId,
    linkId: of === 'own' ? klass.linkId : klass.otherLinkId,
    pupilId,
    tieId,
    routeId,
    helpId,
    ownStepId,
    colleagueRequestId,
    recommendationId,
    noteId,
    ownItemId,
    offeredItemId,
    restrictedNoteId,
    personId,
    questionId,
    entryId,
    reflectionId,
    fileId,
    itemId,
    eventId,
    eventWordId,
    eventTaskId,
    bulkDeedId,
    groupNoteId,
    spokenNoteId,
    profileItemId,
    ...meeting,
    freshId: app.random.id(),
    staffId: people.courseStaff.personId,
    turnId,
    newYearId,
    draftKey: `note:${pupilId}`,
  };
}

/** Ids that look right and belong to nothing. */
export function absentRecords(app: TestApp): Records {
  const id = () => app.random.id();
  return {
    courseId: id(),
    linkId: id(),
    pupilId: id(),
    tieId: id(),
    routeId: id(),
    helpId: id(),
    ownStepId: id(),
    colleagueRequestId: id(),
    recommendationId: id(),
    noteId: id(),
    ownItemId: id(),
    offeredItemId: id(),
    restrictedNoteId: id(),
    personId: id(),
    questionId: id(),
    entryId: id(),
    reflectionId: id(),
    fileId: id(),
    itemId: id(),
    eventId: id(),
    eventWordId: id(),
    eventTaskId: id(),
    meetingId: id(),
    agreementId: id(),
    bulkDeedId: id(),
    groupNoteId: id(),
    spokenNoteId: id(),
    profileItemId: id(),
    freshId: id(),
    staffId: id(),
    turnId: id(),
    newYearId: id(),
    draftKey: `note:${id()}`,
  };
}
