package chat.atrium.web.workspace;

import chat.atrium.web.client.WorkspaceClient;
import chat.atrium.web.invite.InviteNavigation;
import chat.atrium.web.session.WebLogin;
import chat.atrium.web.shell.Icon;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;

/** The place beside the sidebar while no conversation is open: what to do next. */
@Route("")
final class WorkspaceView extends Main implements HasDynamicTitle {

    private final WorkspaceClient client = WebLogin.find().orElseThrow();

    WorkspaceView() {
        addClassName("home");
        Button invite = new Button(getTranslation("menu.invite"), click -> InviteNavigation.openInviteDialog(client));
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        Div empty = new Div(
                new Icon("chat"),
                new H2(getTranslation("home.heading", client.self().name())),
                new Paragraph(getTranslation("home.lead")),
                invite);
        empty.addClassName("empty");
        add(empty);
    }

    @Override
    public String getPageTitle() {
        return client.workspaceName();
    }
}
