package chat.atrium.web.profile;

import chat.atrium.web.client.Change;
import chat.atrium.web.client.WorkspaceClient;
import chat.atrium.web.session.Changes;
import chat.atrium.web.session.Tab;
import chat.atrium.web.session.WebLogin;
import chat.atrium.web.shell.Icon;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;

/** One's own profile, one section for each thing that can be changed. */
@Route(ProfileNavigation.PATH)
final class ProfileView extends Main implements HasDynamicTitle {

    private final WorkspaceClient client = WebLogin.find().orElseThrow();
    private final PictureSettings picture = new PictureSettings(client);
    private final NameSettings name = new NameSettings(client);
    private final TeamSettings team = new TeamSettings(client);
    private @Nullable Registration changes;

    ProfileView() {
        addClassNames("page", "profile-page");
        Anchor back = new Anchor(".", new Icon("back"));
        back.addClassNames("icon-button", "back");
        back.getElement().setAttribute("aria-label", getTranslation("back"));
        Header head = new Header(back, new H1(getTranslation("profile.heading")));
        head.addClassName("page-head");
        Div column = new Div(picture, name, new PasswordSettings(client), team);
        column.addClassName("page-column");
        Div body = new Div(column);
        body.addClassName("page-body");
        add(head, body);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        changes = Tab.onChange(this, client, this::changed);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (changes != null) {
            changes.remove();
        }
    }

    private void changed(Changes news) {
        if (news.touch(new Change.OfProfile())) {
            picture.show();
            name.show();
        }
        if (news.touch(new Change.OfWorkspace())) {
            team.show();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("profile.heading");
    }
}
