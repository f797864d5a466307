/** Long because one server a database walks every way in, to be seen and out again; a second would load it all anew. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { purgeFiles } from '../../../lti-server/files/purge-files.ts';
import { useFile } from '../../../lti-server/files/use-file.ts';
import type { FileAudience, FileKind } from '../../../lti-server/contract/vocabulary.ts';
import { uploadLimit } from '../../../lti-server/contract/files.ts';
import { erasePupil, exportPupil } from '../../../lti-server/pupils/erasure.ts';
import { bodyFolderOf } from '../../../lti-server/storage/file-bodies.ts';
import { readdirSync, writeFileSync, mkdirSync, utimesSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { day } from '../../support/app.ts';
import type { KindOfPerson } from '../../support/class.ts';
import { mp4Of, photoWithPlace, pictureBomb, pictureOf, wavOf, webmOf } from '../../support/made-files.ts';
import { onEveryEngine, type Scene } from '../../support/on-engines.ts';

const key = 'PUT /api/pupils/:pupilId/files/:kind/:fileId';

interface Sending {
  readonly bytes: unknown;
  readonly kind?: FileKind;
  readonly fileId?: string;
  readonly as?: KindOfPerson;
}

/** Sends a file of the class's pupil; answers the status and the code of a refusal. */
async function send(scene: Scene, { bytes, kind = 'photo', fileId, as = 'self' }: Sending) {
  const id = fileId ?? scene.app.random.id();
  const { status, body } = await scene.app.call(key, {
    token: scene.as(as),
    params: { pupilId: scene.pupilId, kind, fileId: id },
    body: bytes,
  });
  return { status, code: body['code'] ?? null, fileId: id, body };
}

async function look(scene: Scene, fileId: string, as: KindOfPerson = 'self') {
  const { status, body } = await scene.app.call('GET /api/files/:fileId', {
    token: scene.as(as),
    params: { fileId },
  });
  return { status, headers: body['headers'] as Record<string, string>, bytes: body['bytes'] as Buffer };
}

const rowsOf = (scene: Scene) =>
  scene.app.db.selectFrom('stored_file').where('school_id', '=', scene.school.schoolId).selectAll().execute();

/** A verb of some record that keeps the file's id. */
const use = (scene: Scene, fileId: string, seenBy: FileAudience) =>
  useFile(
    scene.app.db,
    {
      db: scene.app.db,
      clock: () => scene.app.now(),
      random: scene.app.random,
      actor: { schoolId: scene.school.schoolId, personId: scene.people.self.personId } as never,
    },
    { pupilId: scene.pupilId, fileId, seenBy },
  );

onEveryEngine('files', (open) => {
  test('a photo is kept upright, small, as WebP, and without where and when it was taken', async () => {
    const scene = await open();
    const photo = await photoWithPlace({ width: 2400, height: 1200 });
    const before = await sharp(photo).metadata();
    assert.ok(before.exif !== undefined && before.orientation === 6, 'the photo had nothing to lose');
    const sent = await send(scene, { bytes: photo });
    assert.equal(sent.status, 200);
    const { status, headers, bytes } = await look(scene, sent.fileId);
    assert.equal(status, 200);
    const after = await sharp(bytes).metadata();
    assert.deepEqual([after.format, after.width, after.height], ['webp', 800, 1600]);
    assert.deepEqual(
      [after.exif, after.xmp, after.iptc, after.orientation],
      [undefined, undefined, undefined, undefined],
    );
    assert.ok(!bytes.includes('Lebedeva') && !bytes.includes('Telephone'));
    assert.equal(headers['content-type'], 'image/webp');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal(headers['content-security-policy'], "default-src 'none'; sandbox");
    assert.deepEqual(sent.body, { fileId: sent.fileId, kind: 'photo', bytes: bytes.length });
  });

  test('every allowed kind is taken, and sent twice it is one file', async () => {
    const scene = await open();
    for (const format of ['png', 'webp', 'gif', 'avif'] as const)
      assert.equal(
        (await send(scene, { bytes: await pictureOf(format), kind: 'drawing' })).status,
        200,
        format,
      );
    const voices = [wavOf(1), webmOf('A_OPUS'), mp4Of({ seconds: 29, handler: 'soun' })];
    for (const bytes of voices) assert.equal((await send(scene, { bytes, kind: 'voice' })).status, 200);
    const before = (await rowsOf(scene)).length;
    assert.equal(before, 7);
    const bytes = await pictureOf('png');
    const { fileId } = await send(scene, { bytes });
    assert.equal((await send(scene, { bytes, fileId })).status, 200);
    assert.equal((await rowsOf(scene)).length, before + 1);
    // The same id of somebody else is not there.
    assert.equal((await send(scene, { bytes, fileId, as: 'tutor' })).code, 'NOT_FOUND');
    assert.equal((await scene.audit('file.added')).length, before + 1);
  });

  test('what is no picture and no short voice is refused by name, and nothing of it is kept', async () => {
    const scene = await open();
    const program = Buffer.concat([Buffer.from('MZ\x90\0', 'latin1'), Buffer.alloc(400, 7)]);
    const photo = await photoWithPlace({ width: 300, height: 200 });
    const refused: [Sending, string][] = [
      [{ bytes: program }, 'FILE_KIND_REFUSED'],
      [{ bytes: program, kind: 'voice' }, 'FILE_KIND_REFUSED'],
      [{ bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') }, 'FILE_KIND_REFUSED'],
      [{ bytes: Buffer.from('%PDF-1.7\n') }, 'FILE_KIND_REFUSED'],
      [{ bytes: wavOf(1), kind: 'photo' }, 'FILE_KIND_REFUSED'],
      [{ bytes: photo, kind: 'voice' }, 'FILE_KIND_REFUSED'],
      [{ bytes: webmOf('V_VP8'), kind: 'voice' }, 'FILE_KIND_REFUSED'],
      [{ bytes: mp4Of({ seconds: 5, handler: 'vide' }), kind: 'voice' }, 'FILE_KIND_REFUSED'],
      [{ bytes: photo.subarray(0, photo.length / 2) }, 'FILE_BROKEN'],
      [{ bytes: Buffer.concat([photo.subarray(0, 20), Buffer.alloc(500, 7)]) }, 'FILE_BROKEN'],
      [{ bytes: await pictureBomb() }, 'FILE_BROKEN'],
      [{ bytes: wavOf(40), kind: 'voice' }, 'VOICE_TOO_LONG'],
      [{ bytes: mp4Of({ seconds: 40, handler: 'soun' }), kind: 'voice' }, 'VOICE_TOO_LONG'],
      // A recording that tells no length is held by its size.
      [
        { bytes: Buffer.concat([webmOf('A_OPUS'), Buffer.alloc(1_000_000)]), kind: 'voice' },
        'VOICE_TOO_LONG',
      ],
      [{ bytes: Buffer.alloc(40 * 1024 * 1024) }, 'BODY_TOO_LARGE'],
      [{ bytes: Buffer.alloc(uploadLimit + 1) }, 'BODY_TOO_LARGE'],
      [{ bytes: Buffer.alloc(0) }, 'FILE_KIND_REFUSED'],
      [{ bytes: { not: 'bytes' } }, 'BAD_INPUT'],
      [{ bytes: photo, fileId: '..%2Fetc' }, 'BAD_INPUT'],
    ];
    for (const [sending, code] of refused) assert.equal((await send(scene, sending)).code, code);
    assert.deepEqual(await rowsOf(scene), []);
    const drafts = await scene.app.call('PUT /api/drafts/:draftKey', {
      token: scene.as('self'),
      params: { draftKey: `note:${scene.pupilId}` },
      body: Buffer.from('{"form":{}}'),
    });
    assert.equal(drafts.body['code'], 'WRONG_MEDIA_TYPE', 'bytes are taken where they belong only');
  });

  test('the place where a voice was recorded is taken out of it', async () => {
    const scene = await open();
    const bytes = mp4Of({ seconds: 3, handler: 'soun' });
    assert.ok(bytes.includes('+59.9500'));
    const { fileId } = await send(scene, { bytes, kind: 'voice' });
    const kept = await look(scene, fileId);
    assert.equal(kept.headers['content-type'], 'audio/mp4');
    assert.deepEqual([kept.bytes.length, kept.bytes.includes('+59')], [bytes.length, false]);
  });

  test('a file is seen by its owner and its sender, and by others once a record shows it to them', async () => {
    const scene = await open();
    const { fileId } = await send(scene, { bytes: await pictureOf('png') });
    const everybody = [
      'self',
      'tutor',
      'specialist',
      'teacher',
      'guardian',
      'otherPupil',
      'courseStaff',
      'staffOfOtherSchool',
      'formerTutor',
    ] as const;
    const seers = async () => {
      const found: string[] = [];
      for (const kind of everybody) if ((await look(scene, fileId, kind)).status === 200) found.push(kind);
      return found;
    };
    assert.deepEqual(await seers(), ['self']);
    await use(scene, fileId, 'tutor');
    assert.deepEqual(await seers(), ['self', 'tutor']);
    await use(scene, fileId, 'team');
    assert.deepEqual(await seers(), ['self', 'tutor', 'specialist', 'teacher']);
    await use(scene, fileId, 'family');
    assert.deepEqual(await seers(), ['self', 'tutor', 'specialist', 'teacher', 'guardian']);
    await use(scene, fileId, 'nobody');
    assert.deepEqual(await seers(), ['self']);
    const fromTutor = await send(scene, { bytes: await pictureOf('png'), as: 'tutor' });
    assert.equal((await look(scene, fromTutor.fileId, 'tutor')).status, 200);
    assert.equal((await look(scene, fromTutor.fileId, 'teacher')).status, 404);
    await assert.rejects(use(scene, fromTutor.fileId, 'family'), { code: 'BAD_INPUT' });
  });

  test('a pupil’s room and an hour’s uploads have an end, with a word for it', async () => {
    const scene = await open();
    const { fileId } = await send(scene, { bytes: wavOf(1), kind: 'voice' });
    const { app, school } = scene;
    const row = (await rowsOf(scene))[0]!;
    await app.db
      .updateTable('stored_file')
      .set({ bytes: 100 * 1024 * 1024 })
      .where('school_id', '=', school.schoolId)
      .where('file_id', '=', fileId)
      .execute();
    assert.equal((await send(scene, { bytes: wavOf(1), kind: 'voice' })).code, 'FILES_FULL');
    const many = Array.from({ length: 119 }, () => ({ ...row, bytes: 0, file_id: app.random.id() }));
    await app.db
      .updateTable('stored_file')
      .set({ bytes: 0 })
      .where('school_id', '=', school.schoolId)
      .execute();
    await app.db.insertInto('stored_file').values(many).execute();
    assert.equal((await send(scene, { bytes: wavOf(1), kind: 'voice' })).code, 'TOO_MANY_REQUESTS');
    // The same file again is none more, and an hour later there is room.
    assert.equal((await send(scene, { bytes: wavOf(1), kind: 'voice', fileId })).status, 200);
    await app.db
      .updateTable('stored_file')
      .set({ created_at: app.now() - 60 * 60_000 })
      .where('school_id', '=', school.schoolId)
      .execute();
    assert.equal((await send(scene, { bytes: wavOf(1), kind: 'voice' })).status, 200);
  });

  test('bodies stand in the folder of the embedded store, or in the rows of PostgreSQL', async () => {
    const scene = await open();
    const { app, school, pupilId, otherPupilId } = scene;
    const bytes = wavOf(1);
    await send(scene, { bytes, kind: 'voice' });
    await send(scene, { bytes, kind: 'voice' });
    await app.ok(key, {
      token: scene.as('otherPupil'),
      params: { pupilId: otherPupilId, kind: 'voice', fileId: app.random.id() },
      body: bytes,
    });
    const bodies = await app.db
      .selectFrom('file_body')
      .where('school_id', '=', school.schoolId)
      .selectAll()
      .execute();
    assert.deepEqual(
      bodies.map((body) => body.pupil_id).sort(),
      [pupilId, otherPupilId].sort(),
      'one body a pupil',
    );
    const folder = bodyFolderOf(app.db);
    for (const { hash, body } of bodies) {
      if (folder === null) assert.equal(body, bytes.toString('base64'));
      else assert.ok(existsSync(join(folder, school.schoolId, hash.slice(0, 2), hash.slice(2))));
      assert.equal(body === null, folder !== null);
    }
  });

  test('the housekeeper takes what nobody uses, and never what is in use or under way', async () => {
    const scene = await open();
    const { app, school } = scene;
    const { schoolId } = school;
    const used = await send(scene, { bytes: wavOf(1), kind: 'voice' });
    const unused = await send(scene, { bytes: wavOf(2), kind: 'voice' });
    await use(scene, used.fileId, 'nobody');
    await purgeFiles(app.db, { schoolId, now: app.now() + 7 * day });
    assert.equal((await rowsOf(scene)).length, 2);
    const folder = bodyFolderOf(app.db);
    const torn = folder === null ? '' : join(folder, schoolId, 'ab');
    const ownOf = (names: string[]): string[] => names.filter((name) => /^(cd|ef)\b/.test(name));
    if (folder !== null) {
      mkdirSync(torn, { recursive: true });
      writeFileSync(join(torn, 'cd.1-1.unfinished'), 'torn');
      utimesSync(join(torn, 'cd.1-1.unfinished'), 1, 1);
      // Nobody's business: left by a file manager.
      writeFileSync(join(folder, schoolId, '.DS_Store'), '');
      mkdirSync(join(torn, 'of-somebody-else'));
      utimesSync(join(torn, 'of-somebody-else'), 1, 1);
      writeFileSync(join(torn, 'ef'), 'under way');
      utimesSync(join(torn, 'ef'), (app.now() + 7 * day) / 1000, (app.now() + 7 * day) / 1000);
    }
    await purgeFiles(app.db, { schoolId, now: app.now() + 7 * day + 1 });
    assert.deepEqual(
      (await rowsOf(scene)).map((row) => row.file_id),
      [used.fileId],
    );
    assert.equal((await look(scene, unused.fileId)).status, 404);
    assert.equal((await look(scene, used.fileId)).status, 200);
    const bodies = await app.db
      .selectFrom('file_body')
      .where('school_id', '=', schoolId)
      .select('hash')
      .execute();
    assert.equal(bodies.length, 1);
    // By chance the used file may lie in the same folder.
    if (folder !== null) assert.deepEqual(ownOf(readdirSync(torn)), ['ef']);
  });

  test('what is exported of a pupil holds the bytes, and what is erased is gone from the disk', async () => {
    const scene = await open();
    const { app, school, pupilId, people } = scene;
    const bytes = wavOf(1);
    const { fileId } = await send(scene, { bytes, kind: 'voice' });
    const pupil = { schoolId: school.schoolId, pupilId, personId: people.self.personId, name: 'Аня' };
    const { tables } = await exportPupil(app.db, pupil, { restricted: true });
    assert.deepEqual(
      tables.stored_file.map((row) => row['file_id']),
      [fileId],
    );
    assert.deepEqual(
      tables.file_body.map((row) => row['body']),
      [bytes.toString('base64')],
    );
    await erasePupil({ db: app.db, random: app.random, clock: () => app.now() }, pupil);
    const folder = bodyFolderOf(app.db);
    const left =
      folder === null
        ? []
        : readdirSync(join(folder, school.schoolId), { recursive: true }).filter((name) =>
            name.includes('/'),
          );
    assert.deepEqual(left, []);
    assert.deepEqual(await rowsOf(scene), []);
  });

  test('what did not get through is told to the grown-ups who can help', async () => {
    const scene = await open();
    const { app, pupilId } = scene;
    const params = { pupilId };
    const body = { troubleId: app.random.id(), kind: 'voice', reason: 'microphone' } as const;
    for (const _time of [1, 2])
      await app.ok('POST /api/pupils/:pupilId/capture-troubles', { token: scene.as('self'), params, body });
    for (let place = 0; place < 21; place += 1) {
      app.pass(1);
      await app.ok('POST /api/pupils/:pupilId/capture-troubles', {
        token: scene.as('self'),
        params,
        body: { troubleId: app.random.id(), kind: 'photo', reason: 'too_large' },
      });
    }
    const { troubles } = await app.ok('GET /api/pupils/:pupilId/capture-troubles', {
      token: scene.as('tutor'),
      params,
    });
    assert.equal(troubles.length, 20);
    assert.deepEqual(troubles[0], { kind: 'photo', reason: 'too_large', at: app.now() });
    await purgeFiles(app.db, { schoolId: scene.school.schoolId, now: app.now() + 14 * day + 1 });
    assert.deepEqual(
      (await app.ok('GET /api/pupils/:pupilId/capture-troubles', { token: scene.as('tutor'), params }))
        .troubles,
      [],
    );
  });
});
