package chat.atrium.web.workspace;

import chat.atrium.web.client.Change;
import chat.atrium.web.client.WorkspaceClient;
import chat.atrium.web.invite.InviteNavigation;
import chat.atrium.web.session.Changes;
import chat.atrium.web.session.Tab;
import chat.atrium.web.session.WebLogin;
import chat.atrium.web.shell.Icon;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;

/** The place beside the sidebar while no conversation is open: what to do next. */
@Route("")
final class WorkspaceView extends Main implements HasDynamicTitle {

    private final WorkspaceClient client = WebLogin.find().orElseThrow();
    private final H1 heading = new H1();
    private final Paragraph lead = new Paragraph();
    private @Nullable Registration changes;

    WorkspaceView() {
        addClassName("home");
        Button invite = new Button(getTranslation("menu.invite"), click -> InviteNavigation.openInviteDialog(client));
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        Div empty = new Div(new Icon("chat"), heading, lead, invite);
        empty.addClassName("empty");
        add(empty);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        changes = Tab.onChange(this, client, this::changed);
        showHeading();
        showLead();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (changes != null) {
            changes.remove();
        }
    }

    private void changed(Changes news) {
        if (news.touch(new Change.OfProfile())) {
            showHeading();
        }
        if (news.touch(new Change.OfPeople())) {
            showLead();
        }
    }

    private void showHeading() {
        heading.setText(getTranslation("home.heading", client.self().name()));
    }

    private void showLead() {
        lead.setText(getTranslation(client.colleagues().isEmpty() ? "home.lead.alone" : "home.lead"));
    }

    @Override
    public String getPageTitle() {
        return client.workspaceName();
    }
}
