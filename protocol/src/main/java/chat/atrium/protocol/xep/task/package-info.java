/**
 * Tasks as payload ({@code docs/xep-tasks.md}): a VTODO as xCal (RFC 6321), and the rules by which two changes of one
 * task become one.
 *
 * <p>{@link chat.atrium.protocol.xep.task.Task} is the item, {@link chat.atrium.protocol.xep.task.TaskField} what people
 * can change in it, {@link chat.atrium.protocol.xep.task.Merge} joins changes.
 */
@NullMarked
package chat.atrium.protocol.xep.task;

import org.jspecify.annotations.NullMarked;
