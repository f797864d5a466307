import assert from 'node:assert/strict';
import { test } from 'node:test';
import { abilities, childWordReaders, type Ability } from '../../../lti-server/access/abilities.ts';
import { childWordKinds, type ChildWordKind } from '../../../lti-server/contract/my-people.ts';
import { onEveryEngine } from '../../support/on-engines.ts';

const read = 'GET /api/pupils/:pupilId/people';
const fix = 'PUT /api/pupils/:pupilId/meeting';

test('what is told to the child is what the table of rights says', () => {
  const others = (ability: Ability): string[] =>
    abilities[ability].filter((relation) => relation !== 'self').toSorted();
  const told = (kind: ChildWordKind): string[] => childWordReaders[kind].toSorted();
  assert.deepEqual(told('reflection'), others('reflection.read'));
  assert.deepEqual(told('chest'), others('chest.read'));
  assert.deepEqual(told('own_step'), others('voice.hear'));
  assert.deepEqual(told('signal'), others('voice.hear'));
});

onEveryEngine('my people', (open) => {
  test('tutors first, each with what they are, never with why an adult was tied', async () => {
    const { app, as, pupilId, people } = await open();
    const answer = await app.ok(read, { token: as('self'), params: { pupilId } });
    assert.deepEqual(
      answer.people.map(({ person, kinds, meeting }) => [person.name, kinds, meeting]),
      [
        [people.tutor.name, ['tutor'], null],
        [people.teacher.name, ['teacher'], null],
        [people.specialist.name, ['specialist'], null],
        [people.guardian.name, ['guardian'], null],
        [people.clubTeacher.name, ['club_teacher'], null],
      ],
    );
    assert.equal(answer.mayFixMeeting, false);
    assert.ok(!JSON.stringify(answer).includes(people.formerTutor.name));
    assert.ok(!JSON.stringify(answer).includes(people.courseStaff.name));
  });

  test('a tutor says when and where; saying it again changes nothing, two empty lines take it back', async () => {
    const scene = await open();
    const { app, as, pupilId } = scene;
    const params = { pupilId };
    const body = { time: ' По вторникам ', place: 'Кабинет 12' };
    const said = await app.ok(fix, { token: as('tutor'), params, body });
    assert.deepEqual(said.people[0]?.meeting, { time: 'По вторникам', place: 'Кабинет 12' });
    await app.ok(fix, { token: as('tutor'), params, body });
    assert.equal((await scene.audit('meeting.fixed')).length, 1);
    const child = await app.ok(read, { token: as('self'), params });
    assert.deepEqual(child.people[0]?.meeting, { time: 'По вторникам', place: 'Кабинет 12' });
    const empty = await app.ok(fix, { token: as('tutor'), params, body: { time: '', place: '' } });
    assert.equal(empty.people[0]?.meeting, null);
  });

  test('with the tie goes the meeting', async () => {
    const { app, as, pupilId, tutorTieId } = await open();
    const params = { pupilId };
    await app.ok(fix, { token: as('tutor'), params, body: { time: 'Сегодня', place: '' } });
    await app.ok('POST /api/pupils/:pupilId/ties/:tieId/end', {
      token: as('tutor'),
      params: { pupilId, tieId: tutorTieId },
      body: { reason: '' },
    });
    const { people, readers } = await app.ok(read, { token: as('self'), params });
    assert.ok(people.every(({ meeting }) => meeting === null));
    assert.deepEqual(readers.signal, []);
  });

  test('who sees the child’s words is told as people, and the same everywhere', async () => {
    const { app, as, pupilId, people } = await open();
    const { readers } = await app.ok(read, { token: as('self'), params: { pupilId } });
    const names = Object.fromEntries(
      childWordKinds.map((kind) => [kind, readers[kind].map(({ name }) => name)]),
    );
    const tutor = people.tutor.name;
    assert.deepEqual([names['question'], names['reflection'], names['signal']], [[tutor], [tutor], [tutor]]);
    const all = [people.guardian, people.teacher, people.specialist, people.tutor].map(({ name }) => name);
    assert.deepEqual(names['chest']?.toSorted(), all.toSorted());
    assert.deepEqual(names['own_step'], [tutor]);
    const { readers: again } = await app.ok(read, { token: as('guardian'), params: { pupilId } });
    assert.deepEqual(again, readers);
  });
});
