package chat.atrium.gateway.stream;

import chat.atrium.backend.port.Sender;
import chat.atrium.gateway.management.UnacknowledgedQueue;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.Namespaces;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.stream.StreamErrorCondition;
import chat.atrium.protocol.xep.management.Management;
import chat.atrium.protocol.xml.Element;
import org.jspecify.annotations.Nullable;

/** A resource is bound: stanzas flow both ways (RFC 6120 §8). */
final class Bound implements StreamState {

    private final StreamSession session;
    private final FullJid jid;
    private final Sender.Session sender;
    private final @Nullable String lang;
    private int unanswered;

    Bound(StreamSession session, @Nullable String lang) {
        this.session = session;
        this.jid = session.jid();
        this.lang = lang;
        this.sender = new Sender.Session(jid, session.id());
    }

    @Override
    public void received(ClientStream stream, Element element) {
        if (!Stanza.isStanza(element)) {
            Management.find(element).ifPresentOrElse(said -> manage(stream, said), () -> refuse(stream, element));
            return;
        }
        stream.ports().meter().stanzaIn();
        if (forged(element)) {
            // RFC 6120 §8.1.2.1
            stream.fail(StreamErrorCondition.INVALID_FROM, "a client speaks for itself only");
            return;
        }
        Runnable handled = session.received();
        try {
            take(stream, Stanza.read(element), handled);
        } catch (StanzaException e) {
            RefusedStanza.answer(element, e.error(), jid.bare(), stream.policy().domain())
                    .ifPresent(answer -> session.send(Stanza.to(answer, jid)));
            handled.run();
        }
    }

    private void take(ClientStream stream, Stanza stanza, Runnable handled) {
        if (stanza instanceof Iq iq && iq.type() == Iq.Type.SET && isNegotiation(stream, iq)) {
            // RFC 3921 §3 is granted at once; RFC 6120 §7.1: one stream binds one resource
            session.send(
                    iq.request().is(StreamFeatures.SESSION, "session")
                            ? iq.toResult()
                            : iq.toError(StanzaError.of(ErrorCondition.NOT_ALLOWED, "one resource is bound")));
            handled.run();
            return;
        }
        unanswered++;
        stream.block(unanswered >= stream.policy().unanswered());
        var _ = stream.ports()
                .ingress()
                .accept(sender, inLanguage(stanza))
                .whenCompleteAsync(
                        (done, failure) -> answered(stream, failure == null ? handled : () -> {}), stream.transport());
    }

    /** RFC 6120 §8.1.5: what does not say its language has that of the stream. */
    private Stanza inLanguage(Stanza stanza) {
        return lang == null || stanza.header().lang() != null
                ? stanza
                : stanza.withHeader(stanza.header().withLang(lang));
    }

    private boolean isNegotiation(ClientStream stream, Iq iq) {
        Element request = iq.request();
        return (request.is(Namespaces.BIND, "bind") || request.is(StreamFeatures.SESSION, "session"))
                && iq.findTo()
                        .map(to -> to.equals(jid.bare())
                                || to.equals(BareJid.of(stream.policy().domain())))
                        .orElse(true);
    }

    private void answered(ClientStream stream, Runnable handled) {
        handled.run();
        unanswered--;
        if (unanswered == stream.policy().unanswered() - 1) {
            stream.block(false);
            stream.proceed();
        }
    }

    /** The address that a stanza says it is from may be missing, ours with the resource, or ours without. */
    private boolean forged(Element element) {
        return element.findAttribute("from").filter(from -> !isOurs(from)).isPresent();
    }

    private boolean isOurs(String from) {
        try {
            Jid address = Jid.parse(from);
            return address.equals(jid) || address.equals(jid.bare());
        } catch (InvalidJidException e) {
            return false;
        }
    }

    private static void refuse(ClientStream stream, Element element) {
        boolean stanzaOfOthers = switch (element.local()) {
            case "message", "presence", "iq" -> true;
            default -> false;
        };
        if (stanzaOfOthers) {
            // RFC 6120 §4.9.3.10: a stanza of a namespace other than that of the stream
            stream.fail(StreamErrorCondition.INVALID_NAMESPACE, "clients speak " + Namespaces.CLIENT);
        } else {
            // RFC 6120 §4.9.3.24
            stream.fail(StreamErrorCondition.UNSUPPORTED_STANZA_TYPE, "not a message, presence or IQ");
        }
    }

    private void manage(ClientStream stream, Management said) {
        switch (said) {
            case Management.Enable enable -> {
                if (!session.enable(stream, enable.resume())) {
                    // §3: once in a stream
                    stream.output().send(new Management.Failed(ErrorCondition.UNEXPECTED_REQUEST, null).toElement());
                }
            }
            case Management.Request request -> session.answer();
            case Management.Acknowledgement(long count) -> {
                try {
                    session.acknowledged(count);
                } catch (UnacknowledgedQueue.TooHighException e) {
                    stream.fail(Management.tooHigh(e.acknowledged(), e.sent()));
                }
            }
            case Management.Resume resume ->
                // §5: in place of binding, not behind it
                stream.output().send(new Management.Failed(ErrorCondition.UNEXPECTED_REQUEST, null).toElement());
            case Management.Enabled mine -> refuse(stream, said.toElement());
            case Management.Resumed mine -> refuse(stream, said.toElement());
            case Management.Failed mine -> refuse(stream, said.toElement());
        }
    }

    @Override
    public boolean settled() {
        return true;
    }

    @Override
    public void left(ClientStream stream) {
        session.left(stream, stream.isBroken());
    }

    StreamSession session() {
        return session;
    }
}
