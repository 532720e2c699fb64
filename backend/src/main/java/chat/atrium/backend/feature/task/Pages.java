package chat.atrium.backend.feature.task;

import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.protocol.rsm.PageRequest;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pages of answers, which are read forwards only (XEP-0059 §2.2), by numbers. */
@Singleton
final class Pages {

    private final int most;

    Pages(AtriumSettings settings) {
        this.most = settings.tasks().pageSize();
    }

    /** How many one page has. */
    int size(@Nullable PageRequest page) {
        return page == null || page.max() == null ? most : Math.min(page.max(), most);
    }

    /**
     * The number behind which the page begins; absent for the first page.
     *
     * @throws StanzaException {@code item-not-found} for what cannot be a number of ours (XEP-0059 §2.2),
     *     {@code feature-not-implemented} for other pages
     */
    Optional<Long> findStart(@Nullable PageRequest page) {
        if (page == null) {
            return Optional.empty();
        }
        return switch (page.start()) {
            case PageRequest.Start.First first -> Optional.empty();
            case PageRequest.Start.After(String id) -> Optional.of(number(id));
            case PageRequest.Start.Last last -> throw forwards();
            case PageRequest.Start.Before before -> throw forwards();
            case PageRequest.Start.At at -> throw forwards();
        };
    }

    private static long number(String id) {
        try {
            return Long.parseUnsignedLong(id);
        } catch (NumberFormatException e) {
            throw new StanzaException(ErrorCondition.ITEM_NOT_FOUND, "there is no such place");
        }
    }

    private static StanzaException forwards() {
        return new StanzaException(ErrorCondition.FEATURE_NOT_IMPLEMENTED, "pages are read forwards");
    }
}
