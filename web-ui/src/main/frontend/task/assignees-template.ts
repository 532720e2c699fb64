import { html, type TemplateResult } from 'lit';
import { avatarTemplate } from './card-template.ts';
import type { TaskLabels } from './labels.ts';
import type { Face, Task } from './task.ts';

/** Who is to do it, and a choice of all others. */
export function assigneesTemplate(
  labels: TaskLabels,
  task: Task,
  members: readonly Face[],
  assign: (people: readonly string[]) => void,
): TemplateResult {
  const others = members.filter(({ from }) => !task.assignees.includes(from));
  return html`<ul class="task-assignees">
      ${task.people.map((face) => {
        const label = labels.unassign.replace('{0}', face.name);
        return html`<li>
          ${avatarTemplate(face)}<span>${face.name}</span>
          <button
            type="button"
            class="icon-button"
            aria-label=${label}
            title=${label}
            @click=${() => assign(task.assignees.filter((jid) => jid !== face.from))}
          >
            <i class="icon icon-close" aria-hidden="true"></i>
          </button>
        </li>`;
      })}
    </ul>
    <select
      id="task-assign"
      ?disabled=${others.length === 0}
      @change=${(event: Event) => {
        const choice = event.target as HTMLSelectElement;
        assign([...task.assignees, choice.value]);
        choice.value = '';
      }}
    >
      <option value="">${labels.assign}</option>
      ${others.map((face) => html`<option value=${face.from}>${face.name}</option>`)}
    </select>`;
}
