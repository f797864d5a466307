import type { Handlers } from '../access/handlers.ts';
import { listAudiences } from './audiences.ts';
import { readCircles } from './circles.ts';
import { listNotes } from './list-notes.ts';
import { openNote, openNoteHistory } from './open-note.ts';
import { hearNote, sayNote } from './voices.ts';
import { listGroupNotes, undoGroupNote } from './undo-group-note.ts';
import { writeGroupNote } from './write-group-note.ts';
import { editNote, writeNote } from './write-note.ts';

export const noteEndpoints: Handlers<
  | 'GET /api/pupils/:pupilId/notes'
  | 'POST /api/pupils/:pupilId/notes'
  | 'GET /api/pupils/:pupilId/audiences'
  | 'PUT /api/notes/:noteId'
  | 'POST /api/notes/:noteId/open'
  | 'POST /api/notes/:noteId/history'
  | 'PUT /api/pupils/:pupilId/note-voices/:noteId'
  | 'POST /api/notes/:noteId/voice'
  | 'GET /api/note-circles'
  | 'POST /api/group-notes'
  | 'GET /api/group-notes'
  | 'POST /api/group-notes/:groupId/undo'
> = {
  'GET /api/pupils/:pupilId/notes': (context, { params }) => listNotes(context, params.pupilId),
  'POST /api/pupils/:pupilId/notes': (context, { params, body }) =>
    writeNote(context, { pupilId: params.pupilId, creation: body }),
  'GET /api/pupils/:pupilId/audiences': (context, { params }) => listAudiences(context, params.pupilId),
  'PUT /api/notes/:noteId': (context, { params, body }) =>
    editNote(context, { noteId: params.noteId, edit: body }),
  'POST /api/notes/:noteId/open': (context, { params, body }) => openNote(context, { ...params, ...body }),
  'POST /api/notes/:noteId/history': (context, { params, body }) =>
    openNoteHistory(context, { ...params, ...body }),
  'PUT /api/pupils/:pupilId/note-voices/:noteId': (context, { params, body }) =>
    sayNote(context, { ...params, bytes: body }),
  'POST /api/notes/:noteId/voice': (context, { params, body }) => hearNote(context, { ...params, ...body }),
  'GET /api/note-circles': (context) => readCircles(context),
  'POST /api/group-notes': (context, { body }) => writeGroupNote(context, body),
  'GET /api/group-notes': (context) => listGroupNotes(context),
  'POST /api/group-notes/:groupId/undo': (context, { params }) => undoGroupNote(context, params.groupId),
};
