/** The words of the timeline; the server sends them in the language of the page. */
export interface TimelineLabels {
  readonly log: string;
  readonly today: string;
  readonly yesterday: string;
  readonly newLine: string;
  readonly newMessages: string;
  readonly toEnd: string;
  readonly sending: string;
  readonly sent: string;
  readonly failed: string;
  readonly retry: string;
  readonly typing: string;
  readonly emptyTitle: string;
  readonly emptyText: string;
  readonly loading: string;
  readonly beginning: string;
  readonly notLoaded: string;
  readonly edited: string;
  readonly edit: string;
  readonly remove: string;
  readonly react: string;
  readonly retracted: string;
  readonly tools: string;
  readonly you: string;
  readonly others: string;
  readonly copyCode: string;
  readonly copied: string;
  readonly reply: string;
  readonly replyTo: string;
  readonly jump: string;
  readonly download: string;
  readonly openImage: string;
  readonly closeImage: string;
  readonly previousImage: string;
  readonly nextImage: string;
  readonly imageOf: string;
  readonly file: string;
}

export const ENGLISH: TimelineLabels = {
  log: 'Messages',
  today: 'Today',
  yesterday: 'Yesterday',
  newLine: 'New',
  newMessages: 'New messages',
  toEnd: 'To the latest message',
  sending: 'Sending',
  sent: 'Sent',
  failed: 'Not sent.',
  retry: 'Try again',
  typing: '{0} is typing',
  emptyTitle: 'This is the beginning',
  emptyText: 'Nothing has been said here yet. Write the first words below.',
  loading: 'Loading messages',
  beginning: 'This is where it began.',
  notLoaded: 'The messages could not be loaded.',
  edited: 'edited',
  edit: 'Edit message',
  remove: 'Delete message',
  react: 'Add a reaction',
  retracted: 'This message was deleted.',
  tools: 'What to do with the message',
  you: 'You',
  others: 'and {0} more',
  copyCode: 'Copy code',
  copied: 'Copied',
  reply: 'Reply',
  replyTo: 'Reply to {0}',
  jump: 'Go to this message',
  download: 'Download {0}',
  openImage: 'Show {0} large',
  closeImage: 'Close',
  previousImage: 'Previous image',
  nextImage: 'Next image',
  imageOf: '{0} of {1}',
  file: 'File',
};
