package chat.atrium.web.direct;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.jid.Localpart;
import chat.atrium.web.shell.PathSegment;
import com.vaadin.flow.component.UI;
import java.util.Optional;

/** The addresses of direct conversations: {@code dm/<localpart>} in the own domain, else {@code dm/<address>}. */
public final class DirectNavigation {

    static final String PATH = "dm";

    private DirectNavigation() {}

    /** The page of the conversation with somebody, seen from somebody of that domain. */
    public static String path(BareJid with, Domainpart own) {
        return PATH + '/' + PathSegment.encode(name(with, own));
    }

    /** Goes to the page of the conversation with somebody. */
    public static void open(UI ui, BareJid with, Domainpart own) {
        ui.navigate(DirectView.class, name(with, own));
    }

    private static String name(BareJid with, Domainpart own) {
        return with.findLocal()
                .filter(local -> with.domain().equals(own))
                .map(Localpart::value)
                .orElse(with.toString());
    }

    /** Whom an address names; empty if it names nobody. */
    static Optional<BareJid> find(String segment, Domainpart own) {
        String name = PathSegment.decode(segment);
        try {
            return Optional.of(name.indexOf('@') >= 0 ? BareJid.parse(name) : BareJid.of(Localpart.of(name), own));
        } catch (InvalidJidException nobody) {
            return Optional.empty();
        }
    }
}
