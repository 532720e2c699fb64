package chat.atrium.acceptance.faults;

import static chat.atrium.acceptance.faults.SignIn.CLIENT;

import chat.atrium.acceptance.faults.ArchiveCopy.Kept;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Reads an archive page by page (XEP-0313, XEP-0059): of the account, or of its room. */
final class ArchiveQuery {

    private static final String MAM = "urn:xmpp:mam:2";
    private static final String RSM = "http://jabber.org/protocol/rsm";
    private static final String ID = "archive";

    private final Manner manner;
    private final String account;
    private final List<Kept> kept = new ArrayList<>();
    private final CompletableFuture<ArchiveCopy> answer = new CompletableFuture<>();

    ArchiveQuery(Manner manner, String account) {
        this.manner = manner;
        this.account = account;
    }

    /** The first question. */
    String begin() {
        return page("");
    }

    CompletableFuture<ArchiveCopy> answer() {
        return answer;
    }

    /** True for a message of the archive. */
    boolean heard(Tag message) {
        Optional<Tag> result = message.find(MAM, "result");
        result.ifPresent(found -> {
            Tag original = found.child("urn:xmpp:forward:0", "forwarded").child(CLIENT, "message");
            kept.add(new Kept(
                    found.attribute("id"), original.attribute("id"), manner.sender(original.attribute("from"))));
        });
        return result.isPresent();
    }

    /** The next question, if that was an answer and there is more. */
    Optional<String> answered(Tag iq) {
        if (!iq.attribute("id").equals(ID)) {
            return Optional.empty();
        }
        if (!iq.attribute("type").equals("result")) {
            answer.completeExceptionally(new AssertionError(iq.toString()));
            return Optional.empty();
        }
        if (iq.child(MAM, "fin").attribute("complete").equals("true")) {
            answer.complete(new ArchiveCopy(kept));
            return Optional.empty();
        }
        return Optional.of(page("<after>" + kept.getLast().archiveId() + "</after>"));
    }

    private String page(String after) {
        return "<iq type='set' id='%s' to='%s'><query xmlns='%s'><set xmlns='%s'><max>250</max>%s</set></query></iq>"
                .formatted(ID, manner.archive(account), MAM, RSM, after);
    }
}
