package chat.atrium.protocol.xep.task;

import java.util.Optional;

/** How far a task is (RFC 5545 §3.8.1.11). */
public enum TaskStatus {
    NEEDS_ACTION("NEEDS-ACTION"),
    IN_PROCESS("IN-PROCESS"),
    COMPLETED("COMPLETED"),
    CANCELLED("CANCELLED");

    private final String wireName;

    TaskStatus(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    public static Optional<TaskStatus> find(String wireName) {
        for (TaskStatus status : values()) {
            if (status.wireName.equals(wireName)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }

    /** True while there is something to do. */
    public boolean isOpen() {
        return this == NEEDS_ACTION || this == IN_PROCESS;
    }
}
