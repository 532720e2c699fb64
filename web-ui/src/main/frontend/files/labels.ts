import type { Problem } from './pending-file.ts';

/** The words of the tray; the server sends them in the language of the page. */
export interface FileLabels extends Readonly<Record<Problem, string>> {
  readonly attach: string;
  readonly list: string;
  readonly drop: string;
  readonly hint: string;
  readonly waiting: string;
  readonly sending: string;
  readonly ready: string;
  readonly remove: string;
  readonly retry: string;
  readonly later: string;
}

export const ENGLISH: FileLabels = {
  attach: 'Attach files',
  list: 'Files to be sent',
  drop: 'Drop to attach',
  hint: 'The files go to this conversation when you send.',
  waiting: 'Waiting',
  sending: '{0} of {1}',
  ready: 'Ready to send',
  remove: 'Remove {0}',
  retry: 'Try again',
  later: 'Will be sent when the files are there',
  large: 'Too large: at most {0}.',
  empty: 'This file is empty.',
  room: 'No room: the limit of your files, or of the server, is reached.',
  refused: 'The server does not take this file.',
  silent: 'The server does not answer.',
  lost: 'The connection was lost.',
};
