package chat.atrium.backend.feature.privatexml;

import chat.atrium.backend.port.Addressee;
import chat.atrium.backend.port.IqHandler;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.backend.settings.LimitSettings;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.privatexml.PrivateQuery;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;
import chat.atrium.protocol.xml.XmlWriter;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Hands out what an account has kept for itself, and takes it (XEP-0049 §4). */
@Singleton
final class PrivateXmlIqHandler implements IqHandler {

    private final PrivateXmlRepository repository;
    private final List<PrivateElement> elements;
    private final LimitSettings limits;

    PrivateXmlIqHandler(PrivateXmlRepository repository, @All List<PrivateElement> elements, AtriumSettings settings) {
        this.repository = repository;
        this.elements = elements;
        this.limits = settings.limits();
    }

    @Override
    public Set<Key> keys() {
        return Set.of(
                new Key(Target.ACCOUNT, Iq.Type.GET, PrivateQuery.NAME),
                new Key(Target.ACCOUNT, Iq.Type.SET, PrivateQuery.NAME));
    }

    @Override
    public Iq handle(IqRequest request) {
        if (!(request.addressee() instanceof Addressee.Self(BareJid account))) {
            throw new StanzaException(ErrorCondition.FORBIDDEN, "what others keep is theirs"); // §5
        }
        PrivateQuery query = PrivateQuery.read(request.iq().request());
        if (request.iq().type() == Iq.Type.GET) {
            return request.iq()
                    .toResult(new PrivateQuery(query.elements().stream()
                                    .map(asked -> read(account, asked.name()))
                                    .toList())
                            .toElement());
        }
        query.elements().forEach(this::requireSize);
        List<Element> rest =
                query.elements().stream().map(wanted -> write(account, wanted)).toList();
        if (!repository.save(account, rest, limits.privateElements())) {
            throw new StanzaException(
                    ErrorCondition.POLICY_VIOLATION, "at most " + limits.privateElements() + " elements");
        }
        return request.iq().toResult();
    }

    /** §4: one that was never stored is empty. */
    private Element read(BareJid account, Name name) {
        Element stored = repository.find(account, name).orElseGet(() -> Element.of(name.namespace(), name.local()));
        return findOwner(name).map(owner -> owner.read(account, stored)).orElse(stored);
    }

    private Element write(BareJid account, Element wanted) {
        return findOwner(wanted.name())
                .map(owner -> owner.write(account, wanted))
                .orElse(wanted);
    }

    private Optional<PrivateElement> findOwner(Name name) {
        return elements.stream().filter(element -> element.name().equals(name)).findFirst();
    }

    private void requireSize(Element element) {
        if (XmlWriter.write(element).getBytes(StandardCharsets.UTF_8).length > limits.privateElementBytes()) {
            // RFC 6120 §8.3.3.12
            throw new StanzaException(
                    ErrorCondition.POLICY_VIOLATION,
                    "an element has at most " + limits.privateElementBytes() + " bytes");
        }
    }
}
