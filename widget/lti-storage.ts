import { runStorageTask } from './launch/storage-task.ts';

/** Loaded by two server pages, at login and at launch. */
const task = document.getElementById('lti-storage')?.textContent;
if (task)
  void runStorageTask({
    json: task,
    wayOut: {
      go: (address) => location.replace(address),
      submit: (form) => form.submit(),
    },
  });
