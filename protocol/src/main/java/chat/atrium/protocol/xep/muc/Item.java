package chat.atrium.protocol.xep.muc;

import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xml.Element;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to a room, or is to become (XEP-0045 §7.2.2, §8 to §10); what is absent is not said.
 *
 * @param jid the real address
 * @param actor who has done it
 * @param reason for people
 */
public record Item(
        @Nullable Affiliation affiliation,
        @Nullable Role role,
        @Nullable Jid jid,
        @Nullable Nickname nickname,
        @Nullable Actor actor,
        @Nullable String reason) {

    static final String LOCAL = "item";

    private static final String REASON = "reason";
    private static final String ACTOR = "actor";

    /** Who has done something: a nickname, an address, or both. */
    public record Actor(@Nullable Jid jid, @Nullable Nickname nickname) {}

    public static Item of(Affiliation affiliation, Role role) {
        return new Item(affiliation, role, null, null, null, null);
    }

    /** Wants that affiliation for an account (§9, §10). */
    public static Item affiliation(Jid account, Affiliation affiliation) {
        return new Item(affiliation, null, account, null, null, null);
    }

    /** Wants that role for an occupant (§8). */
    public static Item role(Nickname occupant, Role role) {
        return new Item(null, role, null, occupant, null, null);
    }

    public Item withJid(@Nullable Jid newJid) {
        return new Item(affiliation, role, newJid, nickname, actor, reason);
    }

    public Item withNickname(@Nullable Nickname newNickname) {
        return new Item(affiliation, role, jid, newNickname, actor, reason);
    }

    public Item because(@Nullable Actor newActor, @Nullable String newReason) {
        return new Item(affiliation, role, jid, nickname, newActor, newReason);
    }

    /**
     * Reads an item.
     *
     * @throws StanzaException {@code bad-request} for an unknown affiliation or role, {@code jid-malformed} for an
     *     address or nickname that is none
     */
    static Item read(Element item) {
        String ns = item.namespace();
        return new Item(
                item.findAttribute("affiliation")
                        .map(text -> Affiliation.find(text).orElseThrow(() -> unknown(text)))
                        .orElse(null),
                item.findAttribute("role")
                        .map(text -> Role.find(text).orElseThrow(() -> unknown(text)))
                        .orElse(null),
                Addresses.find(item, "jid").orElse(null),
                Addresses.findNickname(item, "nick").orElse(null),
                item.find(ns, ACTOR)
                        .map(actor -> new Actor(
                                Addresses.find(actor, "jid").orElse(null),
                                Addresses.findNickname(actor, "nick").orElse(null)))
                        .orElse(null),
                item.find(ns, REASON).map(Element::text).orElse(null));
    }

    private static StanzaException unknown(String text) {
        return new StanzaException(ErrorCondition.BAD_REQUEST, "neither a role nor an affiliation: " + text);
    }

    Element toElement(String namespace) {
        Element.Builder builder = Element.builder(namespace, LOCAL)
                .attribute("affiliation", Optional.ofNullable(affiliation).map(Affiliation::wireName))
                .attribute("role", Optional.ofNullable(role).map(Role::wireName))
                .attribute("jid", Optional.ofNullable(jid))
                .attribute("nick", Optional.ofNullable(nickname));
        if (actor != null) {
            builder.child(Element.builder(namespace, ACTOR)
                    .attribute("jid", Optional.ofNullable(actor.jid()))
                    .attribute("nick", Optional.ofNullable(actor.nickname()))
                    .build());
        }
        return reason == null ? builder.build() : builder.child(REASON, reason).build();
    }
}
