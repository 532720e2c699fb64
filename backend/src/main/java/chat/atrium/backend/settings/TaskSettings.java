package chat.atrium.backend.settings;

import io.smallrye.config.WithDefault;

/** What rooms may keep as tasks. */
public interface TaskSettings {

    /** How many tasks a room has at most, done ones included; further ones are refused. */
    @WithDefault("5000")
    int perRoom();

    /** How much the tasks of a room may take together, in bytes of XML and of their ids. */
    @WithDefault("33554432")
    long bytes();

    /** The largest task, in bytes of XML. */
    @WithDefault("65536")
    int taskBytes();

    /** How many of the last revisions of a task are kept for its history. */
    @WithDefault("200")
    int revisions();

    /** How many tasks, or changes of a task, a page of an answer has at most. */
    @WithDefault("100")
    int pageSize();
}
