// Walks through the workspace as two people and takes the pictures on the way.
const { readFileSync } = require('node:fs');
const { setTimeout: pause } = require('node:timers/promises');
const { chromium } = require('playwright-core');

const [log, folder] = process.argv.slice(2);
const WIDTHS = { 1440: 900, 360: 740 };
const SCHEMES = ['light', 'dark'];
const LONG_TITLE = 'Bernoulli numbers up to B-1000 with all corrections of the second printing and an index of the cards - final, really';
const LONG_NAME = 'Jean-Baptiste Emanuel Zorg von und zu Hohenlohe-Langenburg';

(async () => {
  const welcome = await logged(/\S+\/welcome\?token=\S+/u);
  const origin = new URL(welcome).origin;
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  const owner = await person(browser);
  await owner.goto(origin);
  await owner.getByRole('heading', { name: 'Almost there' }).waitFor();
  await shoot(owner, 'no-owner');
  await owner.goto(welcome);
  await owner.getByLabel('Name of the team').fill('Analytical Engines Ltd.');
  await shoot(owner, 'welcome');
  await register(owner, 'Charles Babbage', 'charles', 'Open the workspace');
  await shoot(owner, 'workspace-empty');

  const ada = await invited(browser, owner, true);
  await register(ada, 'Ada Lovelace', 'ada', 'Join the team');
  const zorg = await invited(browser, owner, false);
  await register(zorg, LONG_NAME, 'zorg', 'Join the team');
  await shoot(owner, 'workspace');

  await open(owner, 'Ada Lovelace');
  await shoot(owner, 'direct-empty');
  await open(ada, 'Charles Babbage');
  await talk(owner, ada);
  await shoot(owner, 'direct', () => owner.locator('.message-code').hover());
  await open(owner, LONG_NAME);
  await say(owner, 'A word with you');
  await say(zorg, 'Unread', 'Charles Babbage');
  await shoot(owner, 'direct-long-name');
  await open(owner, 'Ada Lovelace');
  for (let at = 0; at < 60; at++) {
    await say(ada, `Page ${at} of the notes`);
  }
  await owner.locator('.message', { hasText: 'Page 59 of the notes' }).waitFor();
  await owner.locator('.timeline-scroll').evaluate((scroller) => scroller.scrollTo(0, 600));
  await say(ada, 'Are you still reading?');
  await owner.getByRole('button', { name: 'New messages' }).waitFor();
  await shoot(owner, 'direct-long-history');

  await channels(owner, ada, origin);
  await tasks(owner, origin);

  await owner.goto(`${origin}/`);
  await owner.locator('.switcher').waitFor({ state: 'attached' });
  await shoot(owner, 'switcher', async () => {
    await owner.keyboard.press('Escape');
    await owner.keyboard.press('Control+k');
    await owner.getByRole('option').first().waitFor();
  });
  await owner.keyboard.type('nobody is called so');
  await owner.locator('.switcher-nothing').waitFor();
  await shoot(owner, 'switcher-nothing');
  await owner.keyboard.press('Escape');
  await shoot(owner, 'keys', async () => {
    await owner.keyboard.press('Escape');
    await owner.keyboard.press('Control+/');
    await owner.getByText('Keyboard shortcuts').waitFor();
  });
  await owner.keyboard.press('Escape');
  await shoot(owner, 'menu', async () => {
    await owner.keyboard.press('Escape');
    await owner.locator('.own-corner').click();
    await owner.getByRole('menuitem', { name: 'Sign out' }).waitFor();
  });
  await owner.keyboard.press('Escape');
  await ada.goto(`${origin}/profile`);
  await ada.getByLabel('Name of the team').scrollIntoViewIfNeeded();
  await shoot(ada, 'profile-member', () => ada.getByLabel('Name of the team').scrollIntoViewIfNeeded());
  await owner.goto(`${origin}/profile`);
  await owner.getByRole('heading', { name: 'Profile and settings' }).waitFor();
  await shoot(owner, 'profile');
  await owner.getByLabel('Present password').fill('wrong');
  await owner.getByLabel('New password').fill('another long one');
  await owner.getByRole('button', { name: 'Change password' }).click();
  await shoot(owner, 'error');

  await open(owner, 'Ada Lovelace', `${origin}/`);
  await owner.context().setOffline(true);
  await owner.locator('atrium-composer textarea').fill('Written without a connection');
  await owner.keyboard.press('Enter');
  await pause(4000);
  await shoot(owner, 'connection-lost');
  await owner.context().setOffline(false);

  const guest = await person(browser);
  await guest.goto(`${origin}/login`);
  await guest.getByRole('button', { name: 'Sign in' }).waitFor();
  await shoot(guest, 'login');
  await guest.getByLabel('User name').fill('ada');
  await guest.getByLabel('Password', { exact: true }).fill('not the password');
  await guest.getByRole('button', { name: 'Sign in' }).click();
  await guest.getByRole('alert').filter({ hasText: 'not right' }).waitFor();
  await shoot(guest, 'login-refused');
  await guest.goto(`${origin}/nothing-here`);
  await shoot(guest, 'not-found');
  await browser.close();
})().catch((error) => {
  console.error(error);
  process.exit(1);
});

async function person(browser) {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 } });
  context.setDefaultTimeout(20_000);
  return context.newPage();
}

async function register(page, fullName, name, button) {
  await page.getByLabel('Your name').fill(fullName);
  await page.getByLabel('User name').fill(name);
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery');
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('heading', { name: `Hello, ` }).waitFor();
}

async function invited(browser, inviter, pictures) {
  await inviter.locator('.invite-button').click();
  const field = inviter.locator('.invite-link input');
  await inviter.waitForFunction(() => document.querySelector('.invite-link')?.value);
  const link = await field.inputValue();
  if (pictures) {
    await shoot(inviter, 'invite-dialog');
  }
  await inviter.getByRole('button', { name: 'Close' }).click();
  const page = await person(browser);
  await page.goto(link);
  await page.getByRole('button', { name: 'Join the team' }).waitFor();
  if (pictures) {
    await shoot(page, 'invite');
  }
  return page;
}

async function open(page, name, from) {
  if (from) {
    await page.goto(from);
  }
  await page.locator('.person', { hasText: name }).first().click();
  await page.locator('.conversation-title', { hasText: name }).waitFor();
}

async function say(page, text, to) {
  if (to) {
    await open(page, to);
  }
  await page.locator('atrium-composer textarea').fill(text);
  await page.keyboard.press('Enter');
  await page.locator('.message', { hasText: shown(text) }).last().waitFor();
}

/** What can be seen of a body in its message. */
function shown(text) {
  const line = text.startsWith('```') ? text.split('\n')[1] : text.split('\n')[0];
  return line.replace(/^\/me |^> /u, '').split(/[*_~`]/u)[0].trim();
}

/** Says what the other side has read before anything follows: the pictures show one order. */
async function tell(from, to, text) {
  await say(from, text);
  await to.locator('.message', { hasText: shown(text) }).last().waitFor();
}

async function talk(owner, ada) {
  await tell(ada, owner, 'Good evening. I have been through the notes, and I think the table of operations can be read by a machine.');
  await tell(owner, ada, 'By any machine, or by ours?');
  await tell(ada, owner, '> By any machine, or by ours?\nAny that can _repeat_. It is all in https://en.wikipedia.org/wiki/Note_G.');
  await tell(ada, owner, '```\nfor (int n = 1; n <= 8; n++) {\n    engine.store(V[21 + n], bernoulli(n)); // the second column, in the order in which the table was printed\n}\n```\n`V24` keeps the result.');
  await tell(owner, ada, '/me puts the kettle on');
  await tell(ada, owner, '👏🎉');
  await tell(owner, ada, 'Three crates came, ~two days late~ *on time after all*.\n\nI would like to start with:\n1. the store\n2. the mill\n3. the printing apparatus');
}

async function tasks(owner, origin) {
  await open(owner, 'Launch of the second engine', `${origin}/`);
  await owner.locator('.sides a', { hasText: 'Tasks' }).click();
  await owner.locator('.board-note', { hasText: 'Nothing to do yet' }).waitFor();
  await shoot(owner, 'board-empty');
  await owner.locator('.todo-link').click();
  await owner.getByText('All done').waitFor();
  await shoot(owner, 'my-tasks-empty');
  await open(owner, 'Launch of the second engine', `${origin}/`);
  await owner.locator('.sides a', { hasText: 'Tasks' }).click();
  for (const [column, ...names] of [
    ['To do', 'Oil the mill before the press comes, and ask the carpenter whether the floor will bear both of them at once', 'Write to the Treasury'],
    ['In progress', 'Punch the cards of the second table'],
    ['Done', 'Rent the hall', 'Count the crates'],
  ]) {
    const field = owner.getByRole('region', { name: column, exact: true }).getByRole('textbox');
    for (const name of names) {
      await field.fill(name);
      await field.press('Enter');
      await owner.locator('.task-card', { hasText: name }).waitFor();
    }
  }
  const details = owner.locator('atrium-task');
  await owner.locator('.task-open', { hasText: 'Write to the Treasury' }).click();
  await details.getByLabel('Due').fill('2020-02-03');
  await details.getByLabel('Priority').selectOption('Urgent');
  await owner.locator('.task-open', { hasText: 'Punch the cards' }).click();
  await details.getByLabel('Priority').selectOption('Medium');
  await details.getByLabel('Labels').fill('cards, before summer');
  await details.getByLabel('Labels').press('Enter');
  for (const person of ['Ada Lovelace', 'Charles Babbage']) {
    await details.getByLabel('Assigned to').selectOption(person);
    await details.locator('.task-assignees', { hasText: person }).waitFor();
  }
  for (const step of ['Fetch the pasteboard', 'Punch', 'Read it back, aloud, by two people']) {
    await details.getByLabel('Add a step').fill(step);
    await details.getByLabel('Add a step').press('Enter');
    await details.locator('.task-steps', { hasText: step }).waitFor();
  }
  await details.getByRole('checkbox', { name: 'Fetch the pasteboard' }).check();
  await details.getByLabel('Due').fill(new Date(Date.now() + 86_400_000).toISOString().slice(0, 10));
  await details.getByLabel('Description', { exact: true }).fill('The table in Note G, columns one to eight.\n\nBlank cards are in the cabinet by the window.');
  await details.getByLabel('Description', { exact: true }).blur();
  await details.getByText('History').click();
  await details.locator('.task-history li').first().waitFor();
  await shoot(owner, 'board-details', () => details.locator('.task-panel-body').evaluate((body) => body.scrollTo(0, 0)));
  await owner.keyboard.press('Escape');
  await shoot(owner, 'board');
  await owner.getByRole('button', { name: 'List', exact: true }).click();
  await shoot(owner, 'board-list');
  await owner.getByRole('button', { name: 'Board', exact: true }).click();
  await owner.getByPlaceholder('Find tasks').fill('nothing like this');
  await shoot(owner, 'board-nothing-found');
  await owner.getByPlaceholder('Find tasks').fill('');
  const field = owner.getByRole('region', { name: 'To do', exact: true }).getByRole('textbox');
  for (let at = 1; at <= 40; at++) {
    await field.fill(`Card ${at}: ${'turn '.repeat((at % 7) + 1)}the crank`);
    await field.press('Enter');
  }
  await field.fill('https://example.org/a/very/long/address/of/which/nobody/knows/where/it/ends/'.repeat(3));
  await field.press('Enter');
  await owner.locator('.task-card', { hasText: 'Card 40' }).waitFor();
  await shoot(owner, 'board-many');
  await owner.locator('.task-card', { hasText: 'very/long/address' }).locator('.task-open').click();
  await details.getByLabel('Assigned to').selectOption('Charles Babbage');
  await details.locator('.task-assignees', { hasText: 'Charles Babbage' }).waitFor();
  await shoot(owner, 'board-long-title');
  await owner.keyboard.press('Escape');
  await owner.locator('.todo-link').click();
  await owner.locator('.todo-row').nth(1).waitFor();
  await shoot(owner, 'my-tasks');
}

async function channels(owner, ada, origin) {
  await addChannel(owner, 'New channel');
  await owner.getByLabel('Name', { exact: true }).fill('Launch of the second engine');
  await owner.getByLabel('Purpose').fill('Everything that has to be ready before the summer: crates, cards, the press');
  await shoot(owner, 'channel-create');
  await owner.getByRole('button', { name: 'Create channel' }).click();
  await owner.locator('.conversation-title', { hasText: 'Launch of the second engine' }).waitFor();
  await owner.locator('.empty', { hasText: 'beginning' }).waitFor();
  await shoot(owner, 'channel-empty');
  await makeChannel(owner, 'General');
  await makeChannel(owner, 'Räume & Möbel');
  await makeChannel(owner, 'Private matters', true);
  await shoot(owner, 'channel-private');
  await addChannel(ada, 'Browse channels');
  await ada.locator('.browse-dialog .person', { hasText: 'Launch' }).waitFor();
  await shoot(ada, 'channel-browse');
  await ada.locator('.browse-dialog .person', { hasText: 'Launch' }).click();
  await ada.getByRole('button', { name: 'Join channel' }).waitFor();
  await shoot(ada, 'channel-outside');
  await ada.getByRole('button', { name: 'Join channel' }).click();
  await ada.locator('atrium-composer textarea').waitFor();
  await say(ada, 'The cards are punched. Who has the crates?');
  await say(ada, '1. store\n2. mill\n3. press');
  await owner.locator('.badge-ambient', { hasText: '2' }).waitFor();
  await shoot(owner, 'channel-unread');
  await open(owner, 'Launch of the second engine');
  await owner.locator('.message', { hasText: 'Who has the crates?' }).waitFor();
  await say(owner, 'They are on the quay. I will be there at eight.');
  await shoot(owner, 'channel');
  await files(owner, ada);
  await changes(owner, ada);
  for (let at = 0; at < 130; at++) {
    await say(ada, `Entry ${at} of the log`);
  }
  await owner.goto(`${origin}/`);
  await open(owner, 'Launch of the second engine');
  await owner.locator('.message', { hasText: 'Entry 129' }).waitFor();
  await owner.locator('.timeline-scroll').evaluate((scroller) => scroller.scrollTo(0, 0));
  await owner.locator('.message', { hasText: 'Entry 40 ' }).waitFor();
  await shoot(owner, 'channel-history');
  await owner.getByRole('button', { name: 'Channel menu' }).click();
  await owner.getByRole('menuitem', { name: 'Members' }).click();
  await owner.locator('vaadin-dialog .person', { hasText: 'Ada' }).waitFor();
  await shoot(owner, 'channel-members');
  await owner.getByRole('button', { name: 'Close' }).click();
}

/** Files on their way, and in the conversation. */
async function files(owner, ada) {
  const input = owner.locator('.composer-files');
  const picture = async (name, width, height, from, to) => ({
    name,
    mimeType: 'image/png',
    buffer: Buffer.from(await owner.evaluate(paint, { width, height, from, to }), 'base64'),
  });
  const engine = await picture('The mill from above.png', 1600, 1000, '#0b6b5a', '#d9b25f');
  const tall = await picture('printing-apparatus-drawing-no-27-final-version.png', 500, 1400, '#7a3b2e', '#e9d8c3');
  const held = [];
  await owner.route('**/upload/**', (route) => held.push(route));
  const numbers = { name: `${LONG_TITLE}.pdf`, mimeType: 'application/pdf', buffer: Buffer.alloc(12_345_678) };
  await input.setInputFiles([engine, tall, numbers]);
  await owner.locator('.tray-file[data-step=sending]').nth(2).waitFor();
  await owner.locator('.tray-preview').nth(1).waitFor();
  await shoot(owner, 'files-sending');
  await owner.keyboard.press('Enter');
  await shoot(owner, 'files-later');
  await held[2].abort();
  await owner.getByRole('button', { name: 'Try again' }).waitFor();
  await input.setInputFiles([{ name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) }]);
  await shoot(owner, 'files-failed');
  await owner.getByRole('button', { name: 'Remove empty.txt' }).click();
  await Promise.all(held.slice(0, 2).map((route) => route.continue()));
  await owner.unroute('**/upload/**');
  await owner.getByRole('button', { name: 'Try again' }).click();
  await owner.locator('.tray-file[data-step=ready]').nth(2).waitFor();
  await shoot(owner, 'files-ready');
  await say(owner, 'The drawings, and the numbers as far as we have them.');
  await ada.locator('.file-card').waitFor();
  await ada.locator('.file-image img').last().scrollIntoViewIfNeeded();
  await shoot(ada, 'files', () => ada.locator('.timeline-scroll').evaluate((scroller) => scroller.scrollTo(0, scroller.scrollHeight)));
  await shoot(ada, 'files-images', () => ada.locator('.file-image').first().scrollIntoViewIfNeeded());
  await ada.locator('.file-image').first().click();
  await ada.locator('.lightbox img').waitFor();
  await shoot(ada, 'files-lightbox');
  await ada.keyboard.press('ArrowRight');
  await shoot(ada, 'files-lightbox-tall');
  await ada.keyboard.press('Escape');
  const drag = (kind) =>
    owner.evaluate((type) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['x'], 'x.txt'));
      document.querySelector('.timeline-content').dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
    }, kind);
  await shoot(owner, 'files-drop', async () => {
    await drag('dragleave');
    await drag('dragenter');
  });
  await drag('dragleave');
}

/** A picture of that size. */
function paint({ width, height, from, to }) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const brush = canvas.getContext('2d');
  const light = brush.createLinearGradient(0, 0, width, height);
  light.addColorStop(0, from);
  light.addColorStop(1, to);
  brush.fillStyle = light;
  brush.fillRect(0, 0, width, height);
  brush.strokeStyle = '#ffffff88';
  brush.lineWidth = 6;
  for (let at = 1; at < 7; at++) {
    brush.beginPath();
    brush.arc(width / 2, height / 2, at * Math.min(width, height) * 0.07, 0, 2 * Math.PI);
    brush.stroke();
  }
  return canvas.toDataURL('image/png').split(',')[1];
}

/** What people do with messages that were said. */
async function changes(owner, ada) {
  await react(ada, 'They are on the quay', 'thumbs up');
  await react(ada, 'They are on the quay', 'party popper');
  await owner.locator('.reaction', { hasText: '👍' }).click();
  await say(ada, 'Mind the crates, this is a secret');
  await act(ada, 'this is a secret', 'Delete message');
  await shoot(ada, 'message-delete');
  await ada.getByRole('button', { name: 'Delete', exact: true }).click();
  await owner.locator('.message-tombstone').waitFor();
  await say(owner, 'At hafl past eight, if the tide allows');
  await owner.keyboard.press('ArrowUp');
  await shoot(owner, 'message-edit');
  await owner.locator('atrium-composer textarea').fill('At half past eight, if the tide allows');
  await owner.keyboard.press('Enter');
  await owner.locator('.message-edited').waitFor();
  for (const name of ['eyes', 'rocket', 'red heart', 'face with tears of joy', 'flag: United Kingdom', 'thinking face']) {
    await react(ada, 'half past eight', name);
  }
  await shoot(owner, 'message-changed', () => owner.locator('.message', { hasText: 'half past eight' }).hover());
  await shoot(owner, 'message-emoji', async () => {
    await owner.keyboard.press('Escape');
    await act(owner, 'half past eight', 'Add a reaction');
    await owner.locator('.emoji-section').nth(1).waitFor();
  });
  await shoot(owner, 'message-emoji-found', async () => {
    await owner.keyboard.press('Escape');
    await act(owner, 'half past eight', 'Add a reaction');
    await owner.getByRole('searchbox').fill('cat');
  });
  await owner.keyboard.press('Escape');
  await act(ada, 'half past eight', 'Reply');
  await shoot(ada, 'message-reply');
  await ada.locator('atrium-composer textarea').fill('The tide is at nine, @Charles Babbage');
  await ada.keyboard.press('Enter');
  await owner.locator('.message-call').waitFor();
  await shoot(owner, 'message-words', () => owner.locator('.message', { hasText: 'tide is at nine' }).hover());
  await owner.locator('atrium-composer textarea').fill('');
  await owner.keyboard.type('We shall see, @');
  await owner.getByRole('option').first().waitFor();
  await shoot(owner, 'composer-completion');
  await owner.keyboard.press('Escape');
  await owner.locator('atrium-composer textarea').fill('');
}

async function act(page, text, label) {
  const message = page.locator('.message', { hasText: text }).last();
  await message.hover();
  await message.locator('.message-tools').getByRole('button', { name: label }).click();
}

async function react(page, text, name) {
  await act(page, text, 'Add a reaction');
  await page.locator('.emoji-section').nth(1).waitFor();
  await page.getByRole('searchbox').fill(name);
  await page.locator('.emoji-list button').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('searchbox').waitFor({ state: 'detached' });
}

async function addChannel(page, item) {
  await page.getByRole('button', { name: 'Add a channel' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

async function makeChannel(page, name, isPrivate = false) {
  await addChannel(page, 'New channel');
  await page.getByLabel('Name', { exact: true }).fill(name);
  if (isPrivate) {
    await page.getByLabel('Private').check();
  }
  await page.getByRole('button', { name: 'Create channel' }).click();
  await page.locator('.conversation-title', { hasText: name }).waitFor();
}

/** Some things close when the page changes its size: they are opened again by `prepare`. */
async function shoot(page, name, prepare = async () => {}) {
  for (const [width, height] of Object.entries(WIDTHS)) {
    for (const colorScheme of SCHEMES) {
      await page.setViewportSize({ width: Number(width), height });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await prepare();
      await pause(250);
      await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png` });
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

async function logged(pattern) {
  for (let tries = 0; tries < 600; tries++) {
    const text = readFileSync(log, 'utf8');
    const found = text.match(pattern);
    if (found) {
      return found[0];
    }
    if (/^atrium: /mu.test(text)) {
      break;
    }
    await pause(1000);
  }
  throw new Error(`the node did not start, see ${log}`);
}
