package chat.atrium.web.welcome;

import chat.atrium.web.client.Entrance;
import chat.atrium.web.client.Greeting;
import chat.atrium.web.client.WorkspaceClient;
import chat.atrium.web.session.Tab;
import chat.atrium.web.shell.EntrancePage;
import chat.atrium.web.shell.Fields;
import chat.atrium.web.shell.NewAccountForm;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** With the token of the console: the form of the owner. Without it: where the link is to be found. */
@Route(value = WelcomeNavigation.PATH, autoLayout = false)
@AnonymousAllowed
final class WelcomeView extends EntrancePage implements BeforeEnterObserver {

    private final Entrance entrance;
    private final TextField team = Fields.text(getTranslation("welcome.team"), "organization", "organization");

    WelcomeView(Entrance entrance) {
        this.entrance = entrance;
        addClassName("welcome-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String token = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("token")
                .orElse("");
        if (token.isEmpty()) {
            show(getTranslation("no-owner.heading"), getTranslation("no-owner.lead"));
        } else {
            NewAccountForm form =
                    new NewAccountForm(entrance, token, getTranslation("welcome.submit"), this::nameTeam, team);
            show(getTranslation("welcome.heading"), getTranslation("welcome.lead"), form);
            team.focus();
        }
        Tab.deliver(UI.getCurrent(), entrance.greet(), this::greeted);
    }

    /** The owner is there already: the link has done its work. */
    private void greeted(Greeting greeting) {
        if (greeting.answered() && !greeting.firstRun()) {
            Anchor login = new Anchor("login", getTranslation("login.heading"));
            show(getTranslation("welcome.done.heading"), getTranslation("welcome.done.lead"), login);
        }
    }

    private void nameTeam(WorkspaceClient client) {
        if (!team.getValue().isBlank()) {
            client.renameWorkspace(team.getValue().strip());
        }
    }
}
