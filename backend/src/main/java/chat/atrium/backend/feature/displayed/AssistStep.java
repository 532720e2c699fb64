package chat.atrium.backend.feature.displayed;

import chat.atrium.backend.port.DiscoContributor;
import chat.atrium.backend.port.MessageStep;
import chat.atrium.backend.port.Passage;
import chat.atrium.backend.port.Phase;
import chat.atrium.backend.port.Verdict;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xep.displayed.Displayed;
import chat.atrium.protocol.xep.pubsub.Item;
import chat.atrium.protocol.xml.Element;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** Takes the marker for the own clients out of a message that is sent, and publishes it (XEP-0490 §4.5.3). */
@Singleton
public final class AssistStep implements MessageStep, DiscoContributor {

    private final MarkerPublisher publisher;

    public AssistStep(MarkerPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public Set<String> accountFeatures() {
        return Set.of(Displayed.ASSIST);
    }

    /** Before the message is archived and copied (§5.2): nobody else is to learn the place in the archive (§7). */
    @Override
    public Phase phase() {
        return Phase.FILTER;
    }

    @Override
    public Verdict<Message> handle(Message message, Passage passage) {
        Optional<Element> found = message.find(Displayed.NAME.namespace(), Displayed.NAME.local());
        if (found.isEmpty()) {
            return new Verdict.Proceed<>(message);
        }
        String conversation = passage.envelope().addressee().jid().toString();
        found.flatMap(Displayed::read)
                .filter(marker -> !message.isError())
                .ifPresent(marker ->
                        publisher.publish(passage.account().jid(), Item.of(conversation, marker.toElement())));
        return new Verdict.Proceed<>(message.without(payload -> payload.name().equals(Displayed.NAME)));
    }
}
