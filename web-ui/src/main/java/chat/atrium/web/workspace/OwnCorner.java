package chat.atrium.web.workspace;

import chat.atrium.web.client.Availability;
import chat.atrium.web.client.Person;
import chat.atrium.web.client.WorkspaceClient;
import chat.atrium.web.invite.InviteNavigation;
import chat.atrium.web.profile.ProfileNavigation;
import chat.atrium.web.session.WebLogin;
import chat.atrium.web.shell.PersonFace;
import chat.atrium.web.shell.PresenceDot;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.ContextMenuPosition;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** Oneself at the foot of the sidebar, with the menu of status, profile, invitation and signing out. */
final class OwnCorner extends Footer {

    private final WorkspaceClient client;
    private final PersonFace face = new PersonFace();
    private final NativeButton button = new NativeButton();

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
        addStatus(menu, Availability.AVAILABLE);
        addStatus(menu, Availability.AWAY);
        addStatus(menu, Availability.DO_NOT_DISTURB);
        menu.addSeparator();
        menu.addItem(getTranslation("menu.profile"), click -> ProfileNavigation.showProfile());
        menu.addItem(getTranslation("menu.invite"), click -> InviteNavigation.openInviteDialog(client));
        menu.addSeparator();
        menu.addItem(getTranslation("menu.sign-out"), click -> WebLogin.end(UI.getCurrent(), "login"));
    }

    private void addStatus(ContextMenu menu, Availability availability) {
        PresenceDot dot = new PresenceDot();
        dot.show(availability);
        MenuItem item = menu.addItem(
                dot, click -> client.changeStatus(availability, client.self().status()));
        item.add(new Span(getTranslation(PresenceDot.key(availability))));
        item.addClassName("status-item");
    }

    void show(Person self) {
        face.show(self);
        button.getElement().setAttribute("title", getTranslation("menu.of", self.name()));
    }
}
