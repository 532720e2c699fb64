package chat.atrium.web.client;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.xep.vcard.VCard;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;

/** Names and avatars of other people, asked for a few at a time when they are first seen and when they change. */
final class Cards {

    private static final int AT_ONCE = 4;
    private static final int MAX_CARDS = 10_000;

    private final Pictures pictures;
    private final Function<BareJid, CompletionStage<Iq>> ask;
    private final Consumer<BareJid> learned;
    private final Map<BareJid, Card> cards = new HashMap<>();
    private final Queue<BareJid> waiting = new ArrayDeque<>();
    private int asking;

    /**
     * What is kept of a card.
     *
     * @param picture the hash of the avatar, empty if there is none
     */
    record Card(String name, String picture) {
        private static final Card UNKNOWN = new Card("", "");
    }

    /**
     * Cards of people.
     *
     * @param ask requests the card of a person
     * @param learned is told who has changed
     */
    Cards(Pictures pictures, Function<BareJid, CompletionStage<Iq>> ask, Consumer<BareJid> learned) {
        this.pictures = pictures;
        this.ask = ask;
        this.learned = learned;
    }

    synchronized Optional<Card> find(BareJid jid) {
        return Optional.ofNullable(cards.get(jid));
    }

    /** Somebody was seen, perhaps with the hash of an avatar; asks unless that is known already. */
    void seen(BareJid jid, Optional<String> hash) {
        synchronized (this) {
            Card known = cards.get(jid);
            boolean current = known != null && hash.map(known.picture()::equals).orElse(true);
            if (current || cards.size() >= MAX_CARDS) {
                return;
            }
            cards.putIfAbsent(jid, Card.UNKNOWN);
        }
        doubted(jid);
    }

    /** Asks although the card is known: somebody has another name. */
    void doubted(BareJid jid) {
        synchronized (this) {
            if (waiting.contains(jid) || !cards.containsKey(jid)) {
                return;
            }
            waiting.add(jid);
        }
        askNext();
    }

    private void askNext() {
        BareJid next;
        synchronized (this) {
            if (asking >= AT_ONCE || waiting.isEmpty()) {
                return;
            }
            next = waiting.remove();
            asking++;
        }
        ask.apply(next).whenComplete((iq, failure) -> answered(next, Optional.ofNullable(iq)));
    }

    private Card read(VCard vcard) {
        String name = vcard.findFullName().or(vcard::findNickname).orElse("");
        String picture = vcard.findPhoto()
                .flatMap(photo -> Picture.find(photo.data()))
                .map(pictures::keep)
                .orElse("");
        return new Card(name, picture);
    }

    private void answered(BareJid jid, Optional<Iq> answer) {
        Card card = answer.flatMap(Iq::findPayload)
                .map(payload -> read(VCard.read(payload)))
                .orElse(Card.UNKNOWN);
        boolean changed;
        synchronized (this) {
            asking--;
            changed = !card.equals(cards.put(jid, card));
        }
        if (changed) {
            learned.accept(jid);
        }
        askNext();
    }
}
