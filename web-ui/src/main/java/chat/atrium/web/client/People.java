package chat.atrium.web.client;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.xep.roster.RosterItem;
import chat.atrium.protocol.xep.roster.Subscription;
import chat.atrium.protocol.xep.vcard.PhotoUpdate;
import chat.atrium.protocol.xml.Element;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Everybody the account knows: roster, presence and cards as one picture. */
final class People {

    /** Requests of contact beyond these are not shown until some are answered. */
    private static final int MAX_REQUESTS = 100;

    private final Roster roster = new Roster();
    private final PresenceBoard board = new PresenceBoard();
    private final Cards cards;
    private final Listeners listeners;
    private final Set<BareJid> requests = new LinkedHashSet<>();

    People(Cards cards, Listeners listeners) {
        this.cards = cards;
        this.listeners = listeners;
    }

    void roster(Element query) {
        roster.replace(query);
        roster.all().forEach(item -> cards.seen(item.jid(), Optional.empty()));
        listeners.publish(new Change.OfPeople());
    }

    void push(List<RosterItem> items) {
        for (RosterItem item : items) {
            Optional<RosterItem> before = roster.push(item);
            boolean removed = item.subscription() == Subscription.REMOVE;
            if (!removed) {
                cards.seen(item.jid(), Optional.empty());
                before.filter(known -> !Objects.equals(known.name(), item.name()))
                        .ifPresent(renamed -> cards.doubted(item.jid()));
            }
            if (removed || item.subscription().isSeen()) {
                withdraw(item.jid());
            }
        }
        listeners.publish(new Change.OfPeople());
    }

    /** Presence of somebody else; those who are not in the roster are not shown as present. */
    void presence(Jid from, Presence presence) {
        switch (presence.type()) {
            case AVAILABLE -> {
                if (roster.find(from.bare()).isEmpty()) {
                    return;
                }
                board.available(from, presence);
                cards.seen(from.bare(), PhotoUpdate.find(presence).map(PhotoUpdate::hash));
            }
            case UNAVAILABLE, ERROR -> board.unavailable(from);
            case SUBSCRIBE -> request(from.bare());
            case UNSUBSCRIBE -> withdraw(from.bare());
            case SUBSCRIBED, UNSUBSCRIBED, PROBE -> {
                return;
            }
        }
        listeners.publish(new Change.OfPeople());
    }

    /** The stream is gone: nobody is known to be there. */
    void nobodyPresent() {
        board.clear();
    }

    private synchronized void request(BareJid jid) {
        if (requests.size() < MAX_REQUESTS) {
            requests.add(jid);
        }
    }

    synchronized void withdraw(BareJid jid) {
        requests.remove(jid);
    }

    synchronized List<Person> requests() {
        return requests.stream().map(this::person).toList();
    }

    List<Person> colleagues() {
        return roster.all().stream()
                .map(item -> person(item.jid()))
                .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(person -> person.jid().toString()))
                .toList();
    }

    boolean knows(BareJid jid) {
        return roster.find(jid).isPresent();
    }

    Person person(BareJid jid) {
        Optional<PresenceBoard.Seen> seen = board.find(jid);
        Optional<Cards.Card> card = cards.find(jid);
        return new Person(
                jid,
                name(jid, card),
                seen.map(PresenceBoard.Seen::availability).orElse(Availability.OFFLINE),
                seen.map(PresenceBoard.Seen::status).orElse(""),
                card.map(Cards.Card::picture)
                        .filter(Predicate.not(String::isEmpty))
                        .orElse(null));
    }

    /** What one calls them, else what they call themselves, else what their address says. */
    private String name(BareJid jid, Optional<Cards.Card> card) {
        String local = jid.findLocal().map(part -> part.value()).orElse(jid.toString());
        return roster.find(jid)
                .flatMap(item -> Optional.ofNullable(item.name()))
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !name.equals(local))
                .or(() -> card.map(Cards.Card::name).filter(name -> !name.isEmpty()))
                .orElse(local);
    }
}
