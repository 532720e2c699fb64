package chat.atrium.web.conversation;

import chat.atrium.web.client.SharedFile;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What the reader of a timeline does, as the browser tells it. */
final class TimelineEvents {

    private TimelineEvents() {}

    /** Somebody wants a failed message to be sent once more. */
    @DomEvent("retry")
    public static final class Retry extends ComponentEvent<Timeline> {

        private final String id;
        private final String body;
        private final JsonNode file;

        public Retry(
                Timeline source,
                boolean fromClient,
                @EventData("event.detail.id") String id,
                @EventData("event.detail.body") String body,
                @EventData("event.detail.file") JsonNode file) {
            super(source, fromClient);
            this.id = id;
            this.body = body;
            this.file = file;
        }

        String id() {
            return id;
        }

        String body() {
            return body;
        }

        /** What it brings, if it brings anything. */
        Optional<SharedFile> findFile() {
            return ToldFile.find(file);
        }
    }

    /** The reader comes near to the end of what is in the page. */
    @DomEvent("page")
    public static final class Page extends ComponentEvent<Timeline> {

        private final String direction;
        private final String id;

        public Page(
                Timeline source,
                boolean fromClient,
                @EventData("event.detail.direction") String direction,
                @EventData("event.detail.id") String id) {
            super(source, fromClient);
            this.direction = direction;
            this.id = id;
        }

        /** {@code older} or {@code newer}. */
        String direction() {
            return direction;
        }

        /** From where to go on, in the archive. */
        String id() {
            return id;
        }
    }

    /** A message that is in the page has changed, and is wanted anew. */
    @DomEvent("refresh")
    public static final class Refresh extends ComponentEvent<Timeline> {

        private final String id;

        public Refresh(Timeline source, boolean fromClient, @EventData("event.detail.id") String id) {
            super(source, fromClient);
            this.id = id;
        }

        /** In the archive. */
        String id() {
            return id;
        }
    }

    /** Somebody wants to see a message that is not in the page. */
    @DomEvent("around")
    public static final class Around extends ComponentEvent<Timeline> {

        private final String id;

        public Around(Timeline source, boolean fromClient, @EventData("event.detail.id") String id) {
            super(source, fromClient);
            this.id = id;
        }

        /** In the archive. */
        String id() {
            return id;
        }
    }

    /** Somebody wants to take back an own message. */
    @DomEvent("retract")
    public static final class Retract extends ComponentEvent<Timeline> {

        private final String reference;

        public Retract(Timeline source, boolean fromClient, @EventData("event.detail.reference") String reference) {
            super(source, fromClient);
            this.reference = reference;
        }

        /** What the message is called. */
        String reference() {
            return reference;
        }
    }

    /** Somebody reacts to a message. */
    @DomEvent("react")
    public static final class React extends ComponentEvent<Timeline> {

        private final String reference;
        private final String emoji;

        public React(
                Timeline source,
                boolean fromClient,
                @EventData("event.detail.reference") String reference,
                @EventData("event.detail.emoji") String emoji) {
            super(source, fromClient);
            this.reference = reference;
            this.emoji = emoji;
        }

        /** What the message is called. */
        String reference() {
            return reference;
        }

        /** All with which one reacts now, with spaces between them. */
        String emoji() {
            return emoji;
        }
    }

    /** The reader wants to see the newest messages, which are not in the page. */
    @DomEvent("latest")
    public static final class Latest extends ComponentEvent<Timeline> {
        public Latest(Timeline source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    /** The reader wants the archive to be asked again. */
    @DomEvent("reload")
    public static final class Reload extends ComponentEvent<Timeline> {
        public Reload(Timeline source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    /** The reader has seen everything up to a message. */
    @DomEvent("seen")
    public static final class Seen extends ComponentEvent<Timeline> {

        private final String id;

        public Seen(Timeline source, boolean fromClient, @EventData("event.detail.id") String id) {
            super(source, fromClient);
            this.id = id;
        }

        String id() {
            return id;
        }
    }
}
