package chat.atrium.web.status;

import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** The time where the reader of a page is. */
public final class Here {

    private Here() {}

    public static ZonedDateTime now(UI ui) {
        return ZonedDateTime.now(zone(ui.getPage().getExtendedClientDetails().getTimeZoneId()));
    }

    /** That of browsers that do not say is UTC. */
    private static ZoneId zone(@Nullable String name) {
        try {
            return name == null ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
