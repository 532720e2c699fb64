package chat.atrium.backend.settings;

import io.smallrye.config.WithDefault;

/** What clients are told of their conversations at a glance. */
public interface InboxSettings {

    /** How many conversations a page of the inbox has at most. */
    @WithDefault("250")
    int pageSize();

    /** The largest message that is shown as the last one of a conversation, in characters of XML. */
    @WithDefault("2000")
    int messageSize();
}
