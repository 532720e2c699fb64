package chat.atrium.protocol.xep.roster;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xml.Element;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A contact in a roster (RFC 6121 §2.1.2).
 *
 * @param name the handle that the account has given it
 * @param ask true while a request of the account is not answered ({@code ask='subscribe'})
 * @param approved true if a request of the contact will be granted unseen (§3.4)
 * @param groups in the order of the document
 */
public record RosterItem(
        BareJid jid,
        @Nullable String name,
        Subscription subscription,
        boolean ask,
        boolean approved,
        Set<String> groups) {

    public RosterItem {
        groups = Collections.unmodifiableSet(new LinkedHashSet<>(groups));
    }

    /** A contact without name, groups or subscription. */
    public static RosterItem of(BareJid jid) {
        return new RosterItem(jid, null, Subscription.NONE, false, false, Set.of());
    }

    /**
     * Reads an item.
     *
     * @throws StanzaException {@code bad-request} without {@code jid} or with a group twice (§2.3.3),
     *     {@code jid-malformed} if it is no bare JID
     */
    static RosterItem read(Element element) {
        String address = element.findAttribute("jid")
                .orElseThrow(() -> new StanzaException(ErrorCondition.BAD_REQUEST, "a roster item needs a jid"));
        Set<String> groups = new LinkedHashSet<>();
        element.elements(RosterQuery.NAMESPACE, "group").forEach(group -> {
            if (!groups.add(group.text())) {
                throw new StanzaException(ErrorCondition.BAD_REQUEST, "a roster item names a group twice");
            }
        });
        return new RosterItem(
                addressOf(address),
                element.findAttribute("name").orElse(null),
                Subscription.read(element.findAttribute("subscription").orElse("")),
                element.findAttribute("ask").filter("subscribe"::equals).isPresent(),
                element.findAttribute("approved").filter(RosterItem::isTrue).isPresent(),
                groups);
    }

    private static BareJid addressOf(String address) {
        try {
            return BareJid.parse(address);
        } catch (InvalidJidException e) {
            throw new StanzaException(ErrorCondition.JID_MALFORMED, "the jid of a roster item is a bare JID");
        }
    }

    private static boolean isTrue(String value) {
        return value.equals("true") || value.equals("1");
    }

    /** The same contact with another handle and other groups: all that a client may set (§2.1.2). */
    public RosterItem named(@Nullable String newName, Set<String> newGroups) {
        return new RosterItem(jid, newName, subscription, ask, approved, newGroups);
    }

    public RosterItem with(Subscription newSubscription) {
        return new RosterItem(jid, name, newSubscription, ask, approved, groups);
    }

    public RosterItem withAsk(boolean newAsk) {
        return new RosterItem(jid, name, subscription, newAsk, approved, groups);
    }

    public RosterItem withApproved(boolean newApproved) {
        return new RosterItem(jid, name, subscription, ask, newApproved, groups);
    }

    Element toElement() {
        Element.Builder builder = Element.builder(RosterQuery.NAMESPACE, "item")
                .attribute("jid", jid.toString())
                .attribute("name", Optional.ofNullable(name))
                .attribute("subscription", subscription.wireName());
        if (ask) {
            builder.attribute("ask", "subscribe");
        }
        if (approved) {
            builder.attribute("approved", "true");
        }
        groups.forEach(group -> builder.child("group", group));
        return builder.build();
    }
}
