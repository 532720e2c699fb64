package chat.atrium.web.client;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What one web login may use up, and how long it waits. */
@ConfigMapping(prefix = "atrium.web")
public interface WebSettings {

    /** How long a page waits for an answer of the server. */
    @WithDefault("10s")
    Duration answerTimeout();

    /** How long a web login outlives its last open page. */
    @WithDefault("5m")
    Duration idleTimeout();

    /** After how long without a sign of somebody at any of their pages they are shown as away. */
    @WithDefault("10m")
    Duration awayAfter();

    /** Messages that a web login keeps of one conversation; older ones go. */
    @WithDefault("1000")
    int keptMessages();

    /** Conversations that a web login keeps; those that moved longest ago go. */
    @WithDefault("200")
    int keptConversations();

    /** Avatars that a node keeps for its pages. */
    @WithDefault("1000")
    int keptPictures();

    /** Characters of one message. */
    @WithDefault("20000")
    int maxMessageLength();
}
