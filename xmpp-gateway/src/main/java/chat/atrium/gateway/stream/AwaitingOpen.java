package chat.atrium.gateway.stream;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Namespaces;
import chat.atrium.protocol.stream.StreamErrorCondition;
import chat.atrium.protocol.stream.StreamHeader;
import chat.atrium.protocol.xml.Element;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A header is due: at the beginning, after TLS and after login (RFC 6120 §4.3.3).
 *
 * @param account whose stream it is, once that is known
 */
record AwaitingOpen(@Nullable BareJid account) implements StreamState {

    private static final Pattern VERSION = Pattern.compile("0*[1-9][0-9]{0,3}\\.[0-9]{1,4}");

    /** RFC 5646 §2.1, §4.4.1; it is written on every stanza, so it has to be short. */
    private static final Pattern LANGUAGE = Pattern.compile("(?=.{1,35}$)[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");

    /** Our header in answer to the client's, or, before an error, to none. */
    static StreamHeader answer(ClientStream stream, @Nullable StreamHeader header) {
        String lang = header == null ? null : language(header);
        return new StreamHeader(
                stream.policy().domain().value(),
                header == null ? null : header.from(),
                stream.ports().tokens().get(),
                "1.0",
                lang == null ? "en" : lang,
                Namespaces.CLIENT);
    }

    @Override
    public void opened(ClientStream stream, StreamHeader header) {
        if (!header.contentNamespace().equals(Namespaces.CLIENT)) {
            // RFC 6120 §4.9.3.10
            stream.fail(StreamErrorCondition.INVALID_NAMESPACE, "clients speak " + Namespaces.CLIENT);
        } else if (header.version() == null
                || !VERSION.matcher(header.version()).matches()) {
            // RFC 6120 §4.9.3.25: streams without features ended in 2004
            stream.fail(StreamErrorCondition.UNSUPPORTED_VERSION, "at least version 1.0");
        } else if (header.to() == null) {
            // RFC 6120 §4.7.2: a client says whom it wants to reach
            stream.fail(StreamErrorCondition.IMPROPER_ADDRESSING, "the header needs a 'to'");
        } else if (!isDomain(header.to(), stream.policy().domain())) {
            // RFC 6120 §4.9.3.6
            stream.fail(StreamErrorCondition.HOST_UNKNOWN, "no such workspace here");
        } else if (account != null && header.from() != null && !isAccount(header.from(), account)) {
            // RFC 6120 §4.9.3.9
            stream.fail(StreamErrorCondition.INVALID_FROM, "another account has logged in");
        } else {
            accept(stream, header);
        }
    }

    private void accept(ClientStream stream, StreamHeader header) {
        stream.output().open(answer(stream, header));
        if (account == null) {
            stream.output().send(StreamFeatures.beforeLogin(stream));
            stream.become(new Authenticating(stream));
        } else {
            stream.output().send(StreamFeatures.afterLogin(stream, account));
            stream.become(new Binding(account, language(header)));
        }
    }

    @Override
    public void received(ClientStream stream, Element element) {
        switch (element.local()) {
            // RFC 7395 §3.3.2: headers have the namespace of framing
            case "open", "close" -> stream.fail(StreamErrorCondition.INVALID_NAMESPACE, "not " + Namespaces.FRAMING);
            // RFC 6120 §4.3.1, RFC 7395 §3.4: the header comes first
            default -> stream.fail(StreamErrorCondition.BAD_FORMAT, "the stream is not open");
        }
    }

    /** The language that the client speaks, if it names one (RFC 6120 §4.7.4). */
    private static @Nullable String language(StreamHeader header) {
        return header.lang() != null && LANGUAGE.matcher(header.lang()).matches() ? header.lang() : null;
    }

    private static boolean isDomain(String to, Domainpart domain) {
        try {
            return Jid.parse(to).equals(BareJid.of(domain));
        } catch (InvalidJidException e) {
            return false;
        }
    }

    private static boolean isAccount(String from, BareJid account) {
        try {
            return Jid.parse(from).bare().equals(account);
        } catch (InvalidJidException e) {
            return false;
        }
    }
}
