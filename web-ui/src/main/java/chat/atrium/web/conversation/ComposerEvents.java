package chat.atrium.web.conversation;

import chat.atrium.web.client.SharedFile;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What somebody writes, as the browser tells it. */
final class ComposerEvents {

    private ComposerEvents() {}

    /** A message is to be sent. */
    @DomEvent("send")
    public static final class Send extends ComponentEvent<Composer> {

        private final String conversation;
        private final String text;
        private final String localId;
        private final TimelineMessage.Quote reply;

        public Send(
                Composer source,
                boolean fromClient,
                @EventData("event.detail.conversation") String conversation,
                @EventData("event.detail.text") String text,
                @EventData("event.detail.localId") String localId,
                @EventData("event.detail.reply.reference") String reference,
                @EventData("event.detail.reply.author") String author,
                @EventData("event.detail.reply.name") String name,
                @EventData("event.detail.reply.excerpt") String excerpt) {
            super(source, fromClient);
            this.conversation = conversation;
            this.text = text;
            this.localId = localId;
            this.reply = new TimelineMessage.Quote(reference, author, name, excerpt);
        }

        /** The key of the conversation in which it was written. */
        String conversation() {
            return conversation;
        }

        String text() {
            return text;
        }

        String localId() {
            return localId;
        }

        /** What it answers; without a reference nothing. */
        TimelineMessage.Quote reply() {
            return reply;
        }
    }

    /** A message is to have another text. */
    @DomEvent("correct")
    public static final class Correct extends ComponentEvent<Composer> {

        private final String id;
        private final String text;
        private final TimelineMessage.Quote reply;

        public Correct(
                Composer source,
                boolean fromClient,
                @EventData("event.detail.id") String id,
                @EventData("event.detail.text") String text,
                @EventData("event.detail.reply.reference") String reference,
                @EventData("event.detail.reply.author") String author,
                @EventData("event.detail.reply.name") String name,
                @EventData("event.detail.reply.excerpt") String excerpt) {
            super(source, fromClient);
            this.id = id;
            this.text = text;
            this.reply = new TimelineMessage.Quote(reference, author, name, excerpt);
        }

        String id() {
            return id;
        }

        String text() {
            return text;
        }

        /** What it answers; without a reference nothing. */
        TimelineMessage.Quote reply() {
            return reply;
        }
    }

    /** Somebody wants to know who is meant by words. */
    @DomEvent("complete")
    public static final class Complete extends ComponentEvent<Composer> {

        private final String words;

        public Complete(Composer source, boolean fromClient, @EventData("event.detail.words") String words) {
            super(source, fromClient);
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Writing has begun or ended. */
    @DomEvent("typing")
    public static final class Typing extends ComponentEvent<Composer> {

        private final boolean active;

        public Typing(Composer source, boolean fromClient, @EventData("event.detail.active") boolean active) {
            super(source, fromClient);
            this.active = active;
        }

        boolean active() {
            return active;
        }
    }

    /** A place for a file is wanted. */
    @DomEvent("slot")
    public static final class Slot extends ComponentEvent<Composer> {

        private final String key;
        private final String name;
        private final double size;
        private final String type;

        public Slot(
                Composer source,
                boolean fromClient,
                @EventData("event.detail.key") String key,
                @EventData("event.detail.name") String name,
                @EventData("event.detail.size") double size,
                @EventData("event.detail.type") String type) {
            super(source, fromClient);
            this.key = key;
            this.name = name;
            this.size = size;
            this.type = type;
        }

        /** By which the page knows the file. */
        String key() {
            return key;
        }

        String name() {
            return name;
        }

        long size() {
            return (long) size;
        }

        String type() {
            return type;
        }
    }

    /** A file that is at its place is to be sent. */
    @DomEvent("share")
    public static final class Share extends ComponentEvent<Composer> {

        private final String conversation;
        private final String localId;
        private final JsonNode file;
        private final JsonNode reply;

        public Share(
                Composer source,
                boolean fromClient,
                @EventData("event.detail.conversation") String conversation,
                @EventData("event.detail.localId") String localId,
                @EventData("event.detail.file") JsonNode file,
                @EventData("event.detail.reply") JsonNode reply) {
            super(source, fromClient);
            this.conversation = conversation;
            this.localId = localId;
            this.file = file;
            this.reply = reply;
        }

        String localId() {
            return localId;
        }

        /** The key of the conversation to which it was attached. */
        String conversation() {
            return conversation;
        }

        /** Absent if it is nowhere on the web. */
        Optional<SharedFile> findFile() {
            return ToldFile.find(file);
        }

        /** What it answers; without a reference nothing. */
        TimelineMessage.Quote reply() {
            return new TimelineMessage.Quote(
                    reply.path("reference").asString(""),
                    reply.path("author").asString(""),
                    reply.path("name").asString(""),
                    reply.path("excerpt").asString(""));
        }
    }
}
