package chat.atrium.protocol.xep.inbox;

import chat.atrium.protocol.jid.BareJid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A client's copy of its inbox ({@code docs/xep-inbox.md} §5): state and events together say what a fresh query would.
 * Immutable. It begins with the query for everything under way; whoever holds it sends the queries that are {@link #due}.
 */
public final class InboxCopy {

    private final BareJid account;
    private final Map<BareJid, Known> known;
    /** What was heard in conversations that are not known yet. */
    private final Map<BareJid, List<Heard>> waiting;
    /** True while the query for everything is under way. */
    private final boolean all;
    /** About what a query is under way, and how many messages were {@link #waiting} when it was sent. */
    private final Map<BareJid, Integer> asked;
    /** About what news came while a query was under way: the answer may be older. */
    private final Set<BareJid> newer;
    /** About what the server has to be asked. */
    private final Set<BareJid> unsure;

    private InboxCopy(
            BareJid account,
            Map<BareJid, Known> known,
            Map<BareJid, List<Heard>> waiting,
            boolean all,
            Map<BareJid, Integer> asked,
            Set<BareJid> newer,
            Set<BareJid> unsure) {
        this.account = account;
        this.known = Map.copyOf(known);
        this.waiting = Map.copyOf(waiting);
        this.all = all;
        this.asked = Map.copyOf(asked);
        this.newer = Set.copyOf(newer);
        this.unsure = Set.copyOf(unsure);
    }

    /** The query for everything is on its way. */
    public static InboxCopy begin(BareJid account) {
        return new InboxCopy(account, Map.of(), Map.of(), true, Map.of(), Set.of(), Set.of());
    }

    /** A conversation as it is now. */
    public Optional<Conversation> find(BareJid jid) {
        return Optional.ofNullable(known.get(jid)).map(conversation -> conversation.now(account));
    }

    /** All conversations as they are now, in no order. */
    public List<Conversation> conversations() {
        return known.values().stream()
                .map(conversation -> conversation.now(account))
                .toList();
    }

    /** About what to ask now; one query at a time for each. */
    public Set<BareJid> due() {
        if (all) {
            return Set.of();
        }
        Set<BareJid> due = new HashSet<>(unsure);
        due.addAll(waiting.keySet());
        due.removeAll(asked.keySet());
        return Set.copyOf(due);
    }

    /** A query for what is {@link #due} is on its way; its answer counts in what has been heard until now. */
    public InboxCopy asking() {
        Draft draft = new Draft();
        for (BareJid jid : due()) {
            draft.unsure.remove(jid);
            draft.asked.put(jid, waiting.getOrDefault(jid, List.of()).size());
        }
        return draft.copy(all);
    }

    /** A page of everything has come. */
    public InboxCopy answered(InboxPage page) {
        Draft draft = new Draft();
        for (Conversation conversation : page.conversations()) {
            if (!newer.contains(conversation.jid())) {
                draft.answer(conversation);
            }
        }
        if (page.complete()) {
            draft.newer.clear();
        }
        return draft.copy(!page.complete());
    }

    /** The answer about some conversations has come; what is not in it is not there. */
    public InboxCopy answered(Set<BareJid> only, InboxPage page) {
        Draft draft = new Draft();
        Map<BareJid, Conversation> found = new HashMap<>();
        page.conversations().forEach(conversation -> found.put(conversation.jid(), conversation));
        for (BareJid jid : only) {
            int heardBefore = Objects.requireNonNullElse(draft.asked.remove(jid), 0);
            Conversation conversation = found.get(jid);
            if (draft.newer.remove(jid)) {
                continue;
            }
            if (conversation == null) {
                draft.isNotThere(jid, heardBefore);
            } else {
                draft.answer(conversation);
            }
        }
        return draft.copy(all);
    }

    /** The server could not answer; it has to be asked again. */
    public InboxCopy unanswered(Set<BareJid> only) {
        Draft draft = new Draft();
        draft.asked.keySet().removeAll(only);
        draft.unsure.addAll(only);
        return draft.copy(all);
    }

    /** News have come. For what one has sent oneself see {@link Heard#placed}. */
    public InboxCopy with(InboxNews news) {
        Draft draft = new Draft();
        switch (news) {
            case InboxNews.Changed(Conversation conversation) -> {
                draft.tell(conversation);
            }
            case InboxNews.Gone(BareJid jid) -> {
                draft.isNews(jid);
                draft.known.remove(jid);
                draft.waiting.remove(jid);
            }
            case InboxNews.Stale(BareJid jid) -> draft.unsure.add(jid);
            case InboxNews.Placed placed -> {}
        }
        return draft.copy(all);
    }

    /** A message has come. */
    public InboxCopy with(Heard heard) {
        BareJid jid = heard.conversation();
        Draft draft = new Draft();
        if (known.containsKey(jid)) {
            draft.known.computeIfPresent(jid, (same, conversation) -> conversation.with(heard, account));
        } else {
            draft.wait(heard);
        }
        return draft.copy(all);
    }

    /** The parts of the next copy. */
    private final class Draft {

        private final Map<BareJid, Known> known = new HashMap<>(InboxCopy.this.known);
        private final Map<BareJid, List<Heard>> waiting = new HashMap<>(InboxCopy.this.waiting);
        private final Map<BareJid, Integer> asked = new HashMap<>(InboxCopy.this.asked);
        private final Set<BareJid> newer = new HashSet<>(InboxCopy.this.newer);
        private final Set<BareJid> unsure = new HashSet<>(InboxCopy.this.unsure);

        /** What the server says of its own accord is newer than the answers that are still to come. */
        private void tell(Conversation conversation) {
            if (isPast(conversation)) {
                unsure.add(conversation.jid());
                return;
            }
            isNews(conversation.jid());
            put(conversation);
        }

        private void answer(Conversation conversation) {
            if (isPast(conversation)) {
                unsure.add(conversation.jid());
            }
            put(conversation);
        }

        /** The server would know of what was heard before it was asked; what came since may make the conversation. */
        private void isNotThere(BareJid jid, int heardBefore) {
            known.remove(jid);
            waiting.computeIfPresent(
                    jid, (same, heard) -> heard.size() > heardBefore ? heard.subList(heardBefore, heard.size()) : null);
        }

        private boolean isPast(Conversation conversation) {
            Known before = known.get(conversation.jid());
            return before != null && before.isPast(conversation);
        }

        private void put(Conversation conversation) {
            BareJid jid = conversation.jid();
            Known before = known.get(jid);
            List<Heard> heard = before == null ? waiting.getOrDefault(jid, List.of()) : before.since();
            waiting.remove(jid);
            known.put(jid, Known.of(conversation, heard, account));
        }

        private void isNews(BareJid jid) {
            if (all || asked.containsKey(jid)) {
                newer.add(jid);
            }
        }

        private void wait(Heard heard) {
            List<Heard> longer = new ArrayList<>(waiting.getOrDefault(heard.conversation(), List.of()));
            longer.add(heard);
            waiting.put(heard.conversation(), List.copyOf(longer));
        }

        private InboxCopy copy(boolean everything) {
            return new InboxCopy(account, known, waiting, everything, asked, newer, unsure);
        }
    }
}
