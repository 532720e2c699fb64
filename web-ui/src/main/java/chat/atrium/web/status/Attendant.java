package chat.atrium.web.status;

import chat.atrium.web.client.WorkspaceClient;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Duration;
import java.time.Instant;

/** Notices whether somebody uses the page. */
@Tag("atrium-attendant")
@JsModule("./status/atrium-attendant.ts")
public final class Attendant extends Component {

    private final WorkspaceClient client;

    public Attendant(WorkspaceClient client) {
        this.client = client;
        Duration patience = client.awayAfter();
        getElement().setAttribute("hidden", true);
        getElement().setProperty("patience", (double) patience.toMillis());
        addListener(Left.class, left -> client.unused(this, Instant.now().minusMillis(left.millis())));
        addListener(Back.class, back -> client.used(this));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        client.used(this);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        client.closed(this);
    }

    /** Nobody has used the page for some time. */
    @DomEvent("attendant-left")
    public static final class Left extends ComponentEvent<Attendant> {

        private final long millis;

        public Left(Attendant source, boolean fromClient, @EventData("event.detail") int millis) {
            super(source, fromClient);
            this.millis = Math.max(0, millis);
        }

        long millis() {
            return millis;
        }
    }

    /** Somebody does again. */
    @DomEvent("attendant-back")
    public static final class Back extends ComponentEvent<Attendant> {

        public Back(Attendant source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
