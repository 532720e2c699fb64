package chat.atrium.protocol.xep.task;

/**
 * An entry of the checklist of a task.
 *
 * @param id by which it is known when its words or its place change
 */
public record Step(String id, String text, boolean done) {

    public Step {
        if (id.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("a step has an id and says something");
        }
    }

    public Step done(boolean now) {
        return new Step(id, text, now);
    }

    public Step saying(String words) {
        return new Step(id, words, done);
    }
}
