package chat.atrium.web.direct;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.jid.Localpart;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The addresses of direct conversations: {@code dm/<localpart>} in the own domain, else {@code dm/<address>}. */
public final class DirectNavigation {

    static final String PATH = "dm";

    private DirectNavigation() {}

    /** The page of the conversation with somebody, seen from somebody of that domain. */
    public static String path(BareJid with, Domainpart own) {
        String name = with.findLocal()
                .filter(local -> with.domain().equals(own))
                .map(Localpart::value)
                .orElse(with.toString());
        return PATH + '/' + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Whom an address names; empty if it names nobody. */
    static Optional<BareJid> find(String name, Domainpart own) {
        try {
            return Optional.of(name.indexOf('@') >= 0 ? BareJid.parse(name) : BareJid.of(Localpart.of(name), own));
        } catch (InvalidJidException nobody) {
            return Optional.empty();
        }
    }
}
