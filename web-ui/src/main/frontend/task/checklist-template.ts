import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { TaskLabels } from './labels.ts';
import type { Step } from './task.ts';

/** The steps of a task; `change` takes all of them as they are to be. */
export function checklistTemplate(
  labels: TaskLabels,
  steps: readonly Step[],
  change: (steps: readonly Step[]) => void,
): TemplateResult {
  const ticked = steps.filter(({ done }) => done).length;
  return html`<section class="task-section">
    <h3>
      ${labels.checklist}${steps.length === 0
        ? nothing
        : html` <span class="board-count">${ticked}/${steps.length}</span>`}
    </h3>
    ${steps.length === 0
      ? nothing
      : html`<progress max=${steps.length} value=${ticked} aria-label=${labels.checklist}></progress>`}
    <ul class="task-steps">
      ${repeat(
        steps,
        ({ id }) => id,
        (step) => stepTemplate(labels, step, steps, change),
      )}
    </ul>
    <form class="board-add" @submit=${(event: SubmitEvent) => add(event, steps, change)}>
      <i class="icon icon-plus" aria-hidden="true"></i>
      <input name="step" maxlength="500" autocomplete="off" placeholder=${labels.addStep} aria-label=${labels.addStep} />
    </form>
  </section>`;
}

function stepTemplate(
  labels: TaskLabels,
  step: Step,
  steps: readonly Step[],
  change: (steps: readonly Step[]) => void,
): TemplateResult {
  const label = labels.removeStep.replace('{0}', step.text);
  const tick = (event: Event): void => {
    const done = (event.target as HTMLInputElement).checked;
    change(steps.map((each) => (each.id === step.id ? { ...each, done } : each)));
  };
  return html`<li>
    <label><input type="checkbox" .checked=${live(step.done)} @change=${tick} /><span>${step.text}</span></label>
    <button
      type="button"
      class="icon-button"
      aria-label=${label}
      title=${label}
      @click=${() => change(steps.filter(({ id }) => id !== step.id))}
    >
      <i class="icon icon-close" aria-hidden="true"></i>
    </button>
  </li>`;
}

/** The field stays, for one after the other. */
function add(event: SubmitEvent, steps: readonly Step[], change: (steps: readonly Step[]) => void): void {
  event.preventDefault();
  const field = (event.currentTarget as HTMLFormElement).elements.namedItem('step') as HTMLInputElement;
  const text = field.value.trim();
  if (text !== '') {
    change([...steps, { id: crypto.randomUUID(), text, done: false }]);
    field.value = '';
  }
}
