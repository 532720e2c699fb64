package chat.atrium.backend.feature.invitation;

import chat.atrium.backend.account.Invitations.Issued;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.backend.settings.PublicUrl;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.invite.Invitation;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes the links by which an invitation is passed on. */
@Singleton
final class InvitationLinks {

    private final PublicUrl publicUrl;

    InvitationLinks(AtriumSettings settings) {
        this.publicUrl = PublicUrl.of(settings);
    }

    /** For a contact, who may make an account here to become one (XEP-0401 §5.1). */
    Invitation toContact(BareJid inviter, Issued issued) {
        return of("xmpp:" + escaped(inviter) + "?roster;preauth=" + issued.token() + ";ibr=y", issued);
    }

    /** For a new account, of that name or, at a mere domain, of any (XEP-0401 §5.4). */
    Invitation toRegister(BareJid address, Issued issued) {
        return of("xmpp:" + escaped(address) + "?register;preauth=" + issued.token(), issued);
    }

    private Invitation of(String uri, Issued issued) {
        return new Invitation(uri, publicUrl.page("/invite/" + issued.token()), issued.expires());
    }

    /** RFC 5122 §2.7: what an address may hold and a URI may not is percent-encoded. */
    private static String escaped(BareJid address) {
        return URLEncoder.encode(address.toString(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%40", "@");
    }
}
