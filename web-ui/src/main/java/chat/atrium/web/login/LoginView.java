package chat.atrium.web.login;

import chat.atrium.web.client.EndReason;
import chat.atrium.web.client.Entrance;
import chat.atrium.web.client.Greeting;
import chat.atrium.web.client.SignInOutcome;
import chat.atrium.web.client.WorkspaceClient;
import chat.atrium.web.session.Detour;
import chat.atrium.web.session.Tab;
import chat.atrium.web.session.TabMemory;
import chat.atrium.web.session.WebLogin;
import chat.atrium.web.shell.EntranceForm;
import chat.atrium.web.shell.EntrancePage;
import chat.atrium.web.shell.Fields;
import chat.atrium.web.welcome.WelcomeNavigation;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import java.util.stream.Stream;

/** Name and password; while the workspace has no owner, the way to the page that says so. */
@Route(value = LoginNavigation.PATH, autoLayout = false)
@AnonymousAllowed
final class LoginView extends EntrancePage implements BeforeEnterObserver {

    private final Entrance entrance;
    private final TextField name = Fields.userName(getTranslation("login.name"));
    private final PasswordField password = Fields.password(getTranslation("login.password"), "current-password");
    private final EntranceForm form = new EntranceForm(getTranslation("login.submit"), this::submit, name, password);

    LoginView(Entrance entrance) {
        this.entrance = entrance;
        addClassName("login-page");
        show(getTranslation("login.heading"), "", form);
        name.focus();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (WebLogin.find(event.getUI().getSession()).isPresent()) {
            event.forwardTo("");
        }
        event.getLocation().getQueryParameters().getSingleParameter("ended").stream()
                .flatMap(LoginView::reason)
                .findFirst()
                .ifPresentOrElse(
                        reason -> form.tell(getTranslation(key(reason))),
                        () -> TabMemory.ifMarked(event.getUI(), () -> form.tell(getTranslation("login.ended.lapsed"))));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        Tab.deliver(attached.getUI(), entrance.greet(), this::greeted);
    }

    private void greeted(Greeting greeting) {
        if (greeting.firstRun()) {
            WelcomeNavigation.showNoOwner();
        } else if (!greeting.answered()) {
            form.failed(getTranslation("error.not-answered"));
        }
    }

    private void submit() {
        if (name.isEmpty() || password.isEmpty()) {
            form.failed(getTranslation("login.incomplete"));
            return;
        }
        form.busy();
        WebLogin.renewSessionId();
        Tab.deliver(
                UI.getCurrent(),
                entrance.signIn(name.getValue(), password.getValue()),
                this::answered,
                SignInOutcome::discard);
    }

    private void answered(SignInOutcome outcome) {
        switch (outcome) {
            case SignInOutcome.SignedIn(WorkspaceClient client) -> {
                WebLogin.begin(UI.getCurrent().getSession(), client);
                Detour.end(UI.getCurrent());
            }
            case SignInOutcome.Refused(SignInOutcome.Reason reason) -> {
                password.clear();
                password.focus();
                form.failed(getTranslation(key(reason)));
            }
        }
    }

    private static Stream<EndReason> reason(String name) {
        return Stream.of(EndReason.values())
                .filter(reason -> reason.name().toLowerCase(Locale.ROOT).equals(name));
    }

    private static String key(EndReason reason) {
        return switch (reason) {
            case SIGNED_OUT -> "login.ended.signed-out";
            case REPLACED -> "login.ended.replaced";
            case ACCOUNT_GONE -> "login.ended.account-gone";
            case SERVER_STOPPED, LOST -> "login.ended.lost";
        };
    }

    private static String key(SignInOutcome.Reason reason) {
        return switch (reason) {
            case WRONG_CREDENTIALS -> "login.wrong";
            case TOO_MANY_ATTEMPTS -> "error.too-many-attempts";
            case TOO_MANY_SESSIONS -> "login.too-many-sessions";
            case NOT_ANSWERED -> "error.not-answered";
        };
    }
}
