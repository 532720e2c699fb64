package chat.atrium.backend.feature.vcard;

import chat.atrium.backend.port.Addressee;
import chat.atrium.backend.port.IqHandler;
import chat.atrium.backend.port.ServerEvent;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.vcard.Photo;
import chat.atrium.protocol.xep.vcard.VCard;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.XmlWriter;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Hands out vCards, and takes the one of the sender's own account (XEP-0054 §3). */
@Singleton
final class VCardIqHandler implements IqHandler {

    private final VCardRepository vCards;
    private final Event<ServerEvent> events;
    private final int maxBytes;

    VCardIqHandler(VCardRepository vCards, Event<ServerEvent> events, AtriumSettings settings) {
        this.vCards = vCards;
        this.events = events;
        this.maxBytes = settings.limits().profileBytes();
    }

    @Override
    public Set<Key> keys() {
        return Set.of(
                new Key(Target.ACCOUNT, Iq.Type.GET, VCard.NAME), new Key(Target.ACCOUNT, Iq.Type.SET, VCard.NAME));
    }

    @Override
    public Iq handle(IqRequest request) {
        BareJid account = request.addressee().jid().bare();
        boolean own = request.addressee() instanceof Addressee.Self;
        if (request.iq().type() == Iq.Type.GET) {
            return request.iq().toResult(own ? ownOf(account) : othersOf(account));
        }
        if (!own) {
            // XEP-0054 §3.2: nobody changes another's vCard
            throw new StanzaException(ErrorCondition.FORBIDDEN, "not your vCard");
        }
        save(account, request.iq().request());
        return request.iq().toResult();
    }

    /** XEP-0054 §3.1: one that was never set is empty. */
    private Element ownOf(BareJid account) {
        return vCards.find(account).orElseGet(VCard::request);
    }

    /** XEP-0054 §3.3: no vCard and no account are told by the same error. */
    private Element othersOf(BareJid account) {
        return vCards.find(account)
                .orElseThrow(() -> new StanzaException(StanzaError.of(ErrorCondition.SERVICE_UNAVAILABLE)));
    }

    private void save(BareJid account, Element vCard) {
        if (XmlWriter.write(vCard).getBytes(StandardCharsets.UTF_8).length > maxBytes) {
            // RFC 6120 §8.3.3.12: larger than this server keeps
            throw new StanzaException(
                    ErrorCondition.POLICY_VIOLATION, "a vCard with its picture has at most " + maxBytes + " bytes");
        }
        Optional<VCard> before = vCards.find(account).map(VCard::read);
        VCard after = VCard.read(vCard);
        vCards.save(account, vCard);
        if (!before.flatMap(ShownName::in).equals(ShownName.in(after))) {
            events.fire(new ServerEvent.ProfileRenamed(account));
        }
        if (!before.flatMap(VCard::findPhoto).equals(after.findPhoto())) {
            events.fire(new ServerEvent.PictureChanged(
                    account, after.findPhoto().map(Photo::hash).orElse("")));
        }
    }
}
