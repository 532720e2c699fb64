package chat.atrium.gateway.stream;

import chat.atrium.backend.port.SessionId;
import chat.atrium.backend.port.stream.ResumptionName;
import chat.atrium.backend.port.stream.Sessions.BindOutcome;
import chat.atrium.gateway.management.UnacknowledgedQueue;
import chat.atrium.protocol.bind.Bind;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.Namespaces;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.stream.StreamError;
import chat.atrium.protocol.stream.StreamErrorCondition;
import chat.atrium.protocol.xep.management.Management;
import chat.atrium.protocol.xml.Element;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The client has logged in and has to bind a resource before all else (RFC 6120 §7).
 *
 * <pre>{@code
 * C: <iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>desk</resource></bind></iq>
 * S: <iq type='result' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>a@d/desk</jid></bind></iq>
 * }</pre>
 *
 * @param lang of the stream, as its header says
 */
record Binding(BareJid account, @Nullable String lang) implements StreamState {

    @Override
    public void received(ClientStream stream, Element element) {
        Optional<Management> said = Management.find(element);
        if (said.isPresent()) {
            manage(stream, said.get());
            return;
        }
        if (!element.is(Namespaces.CLIENT, "iq")
                || element.find(Namespaces.BIND, "bind").isEmpty()) {
            // RFC 6120 §7.1: nothing is processed before a resource is bound
            stream.fail(StreamErrorCondition.NOT_AUTHORIZED, "bind a resource first");
            return;
        }
        try {
            if (Stanza.read(element) instanceof Iq iq && iq.type() == Iq.Type.SET) {
                bind(stream, iq, Bind.read(iq.request()));
            } else {
                refuse(stream, element, StanzaError.of(ErrorCondition.BAD_REQUEST, "binding is a set"));
            }
        } catch (StanzaException e) {
            refuse(stream, element, e.error());
        }
    }

    private void bind(ClientStream stream, Iq request, Bind bind) {
        StreamSession session =
                new StreamSession(new SessionId(stream.ports().tokens().get()), stream);
        stream.await(
                stream.ports().sessions().bind(account, bind.wanted(), session),
                outcome -> answer(stream, request, session, outcome),
                outcome -> {
                    if (outcome instanceof BindOutcome.Bound(FullJid jid)) {
                        stream.ports().sessions().end(jid, session.id());
                    }
                });
    }

    private void answer(ClientStream stream, Iq request, StreamSession session, BindOutcome outcome) {
        switch (outcome) {
            case BindOutcome.Bound(FullJid jid) -> {
                stream.output().send(request.toResult(new chat.atrium.protocol.bind.Bound(jid).toElement()));
                session.begin(jid);
                stream.become(new Bound(session, lang));
            }
            case BindOutcome.TooManySessions(int limit) ->
                stream.output()
                        // RFC 6120 §7.6.2.1
                        .send(request.toError(StanzaError.of(
                                ErrorCondition.RESOURCE_CONSTRAINT, "at most " + limit + " sessions for one account")));
            case BindOutcome.AccountGone() ->
                stream.fail(StreamErrorCondition.NOT_AUTHORIZED, "the account is no longer there");
        }
    }

    private void manage(ClientStream stream, Management said) {
        switch (said) {
            case Management.Resume resume ->
                stream.ports()
                        .resumptions()
                        .find(resume.previous(), account)
                        .ifPresentOrElse(session -> resume(stream, session, resume), () -> takeUp(stream, resume));
            // XEP-0198 §3: not before a resource is bound
            case Management.Enable enable -> fail(stream, ErrorCondition.UNEXPECTED_REQUEST);
            case Management.Request request -> fail(stream, ErrorCondition.UNEXPECTED_REQUEST);
            case Management.Acknowledgement count -> fail(stream, ErrorCondition.UNEXPECTED_REQUEST);
            case Management.Enabled mine -> fail(stream, ErrorCondition.UNEXPECTED_REQUEST);
            case Management.Resumed mine -> fail(stream, ErrorCondition.UNEXPECTED_REQUEST);
            case Management.Failed mine -> fail(stream, ErrorCondition.UNEXPECTED_REQUEST);
        }
    }

    private void resume(ClientStream stream, StreamSession session, Management.Resume resume) {
        stream.await(
                session.comeBack(),
                whole -> {
                    try {
                        if (session.resume(stream, resume.handled())) {
                            stream.become(new Bound(session, lang));
                        } else {
                            fail(stream, ErrorCondition.ITEM_NOT_FOUND);
                        }
                    } catch (UnacknowledgedQueue.TooHighException e) {
                        StreamError reason = Management.tooHigh(e.acknowledged(), e.sent());
                        session.close(reason);
                        stream.fail(reason);
                    }
                },
                late -> session.close(StreamError.of(StreamErrorCondition.CONNECTION_TIMEOUT)));
    }

    /** No session of this node: another one may hold it, or it sleeps. */
    private void takeUp(ClientStream stream, Management.Resume resume) {
        Optional<ResumptionName> name = ResumptionName.find(resume.previous());
        if (name.isEmpty()) {
            fail(stream, ErrorCondition.ITEM_NOT_FOUND);
            return;
        }
        StreamSession heir = new StreamSession(name.get().session(), stream);
        stream.await(
                stream.ports().sessions().takeUp(account, name.get(), heir),
                held -> held.ifPresentOrElse(
                        found -> {
                            heir.take(found, resume.previous());
                            resume(stream, heir, resume);
                        },
                        () -> fail(stream, ErrorCondition.ITEM_NOT_FOUND)),
                held -> held.ifPresent(found -> stream.ports().sessions().end(found.jid(), heir.id())));
    }

    private static void fail(ClientStream stream, ErrorCondition condition) {
        stream.output().send(new Management.Failed(condition, null).toElement());
    }

    private static void refuse(ClientStream stream, Element element, StanzaError error) {
        Domainpart server = stream.policy().domain();
        RefusedStanza.answer(element, error, BareJid.of(server), server).ifPresent(stream.output()::send);
    }
}
