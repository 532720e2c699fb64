package chat.atrium.web.workspace;

import chat.atrium.web.client.Availability;
import chat.atrium.web.client.Person;
import chat.atrium.web.client.Status;
import chat.atrium.web.client.WorkspaceClient;
import chat.atrium.web.invite.InviteNavigation;
import chat.atrium.web.profile.ProfileNavigation;
import chat.atrium.web.session.WebLogin;
import chat.atrium.web.shell.PersonFace;
import chat.atrium.web.shell.PresenceDot;
import chat.atrium.web.status.Here;
import chat.atrium.web.status.StatusNavigation;
import chat.atrium.web.status.Until;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.ContextMenuPosition;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Oneself at the foot of the sidebar, with the menu of status, profile, invitation and signing out. */
final class OwnCorner extends Footer {

    private static final List<Until> QUIET =
            List.of(Until.HALF_HOUR, Until.HOUR, Until.FOUR_HOURS, Until.MORNING, Until.STAYS);

    private final WorkspaceClient client;
    private final PersonFace face = new PersonFace();
    private final NativeButton button = new NativeButton();
    private final Span words = new Span();
    private final Span end = new Span();
    private final Span quietEnd = new Span();

    OwnCorner(WorkspaceClient client) {
        this.client = client;
        addClassName("sidebar-foot");
        button.addClassNames("person", "own-corner");
        button.getElement().setAttribute("aria-haspopup", "menu");
        button.add(face.picture(), face.words());
        add(button);
        fill(new ContextMenu(button));
    }

    private void fill(ContextMenu menu) {
        menu.setOpenOnClick(true);
        menu.setPosition(ContextMenuPosition.TOP_START);
        words.addClassName("status-words");
        end.addClassName("status-end");
        menu.addItem(new Div(words, end), click -> StatusNavigation.openStatusDialog(client))
                .addClassName("status-item");
        menu.addSeparator();
        addAvailability(menu, Availability.AVAILABLE).addClickListener(click -> show(Availability.AVAILABLE));
        addAvailability(menu, Availability.AWAY).addClickListener(click -> show(Availability.AWAY));
        MenuItem quiet = addAvailability(menu, Availability.DO_NOT_DISTURB);
        QUIET.forEach(until -> quiet.getSubMenu()
                .addItem(
                        getTranslation(until.key()),
                        click -> client.show(Availability.DO_NOT_DISTURB, until.after(Here.now(UI.getCurrent())))));
        menu.addSeparator();
        menu.addItem(getTranslation("menu.profile"), click -> ProfileNavigation.showProfile());
        menu.addItem(getTranslation("menu.invite"), click -> InviteNavigation.openInviteDialog(client));
        menu.addSeparator();
        menu.addItem(getTranslation("menu.sign-out"), click -> WebLogin.end(UI.getCurrent(), "login"));
    }

    private MenuItem addAvailability(ContextMenu menu, Availability availability) {
        PresenceDot dot = new PresenceDot();
        dot.show(availability);
        MenuItem item = menu.addItem(dot);
        item.add(new Span(getTranslation(PresenceDot.key(availability))));
        item.addClassName("status-item");
        if (availability == Availability.DO_NOT_DISTURB) {
            quietEnd.addClassName("status-end");
            item.add(quietEnd);
        }
        return item;
    }

    private void show(Availability availability) {
        var _ = client.show(availability, null);
    }

    /** What one says of oneself, and until when. */
    void show(Person self) {
        face.show(self);
        Status said = client.status();
        words.setText(said.text().isEmpty() ? getTranslation("status.set") : said.text());
        end.setText(until(said.end()));
        quietEnd.setText(until(said.availabilityEnd()));
        button.getElement().setAttribute("title", getTranslation("menu.of", self.name()));
    }

    private String until(@Nullable Instant time) {
        return time == null
                ? ""
                : getTranslation("status.ends", Until.words(time, Here.now(UI.getCurrent()), getLocale()));
    }
}
