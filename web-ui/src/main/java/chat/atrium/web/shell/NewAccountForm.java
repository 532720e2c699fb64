package chat.atrium.web.shell;

import chat.atrium.web.client.Answer;
import chat.atrium.web.client.Entrance;
import chat.atrium.web.client.RegistrationOutcome;
import chat.atrium.web.client.SignInOutcome;
import chat.atrium.web.client.WorkspaceClient;
import chat.atrium.web.session.Tab;
import chat.atrium.web.session.WebLogin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Makes an account with a token and signs in with it: the common part of first run and invitation. */
public final class NewAccountForm extends Div {

    private static final int SHORTEST_PASSWORD = 8;

    private final Entrance entrance;
    private final String token;
    private final Consumer<WorkspaceClient> begun;
    private final TextField fullName = Fields.text(getTranslation("account.full-name"), "name", "name");
    private final TextField name = Fields.userName(getTranslation("account.name"));
    private final PasswordField password = Fields.password(getTranslation("account.password"), "new-password");
    private final EntranceForm form;

    /**
     * The form.
     *
     * @param begun what else to do with the new account, before its workspace is shown
     * @param first fields above the common ones
     */
    public NewAccountForm(
            Entrance entrance, String token, String label, Consumer<WorkspaceClient> begun, Component... first) {
        this.entrance = entrance;
        this.token = token;
        this.begun = begun;
        this.form = new EntranceForm(label, this::submit, fields(first));
        name.setHelperText(getTranslation("account.name.help", entrance.domain()));
        password.setHelperText(getTranslation("account.password.help", SHORTEST_PASSWORD));
        add(form);
    }

    private Component[] fields(Component... first) {
        Div fields = new Div(first);
        fields.addClassName("entrance-form");
        fields.add(fullName, name, password);
        return new Component[] {fields};
    }

    private void submit() {
        if (name.isEmpty() || password.getValue().length() < SHORTEST_PASSWORD) {
            form.failed(getTranslation(name.isEmpty() ? "account.name.missing" : "account.password.short"));
            return;
        }
        form.busy();
        WebLogin.renewSessionId();
        Tab.deliver(
                UI.getCurrent(),
                entrance.register(token, name.getValue().strip(), password.getValue()),
                this::registered);
    }

    private void registered(RegistrationOutcome outcome) {
        switch (outcome) {
            case REGISTERED ->
                Tab.deliver(
                        UI.getCurrent(),
                        entrance.signIn(name.getValue(), password.getValue()),
                        this::signedIn,
                        SignInOutcome::discard);
            case NAME_TAKEN -> form.failed(getTranslation("account.name.taken"));
            case NOT_ACCEPTABLE -> form.failed(getTranslation("account.not-acceptable"));
            case TOKEN_REFUSED -> form.failed(getTranslation("account.token"));
            case TOO_MANY_ATTEMPTS -> form.failed(getTranslation("error.too-many-attempts"));
            case NOT_ANSWERED -> form.failed(getTranslation("error.not-answered"));
        }
    }

    private void signedIn(SignInOutcome outcome) {
        switch (outcome) {
            case SignInOutcome.SignedIn(WorkspaceClient client) -> {
                WebLogin.begin(UI.getCurrent().getSession(), client);
                begun.accept(client);
                CompletionStage<Answer> named = fullName.getValue().isBlank()
                        ? CompletableFuture.completedFuture(Answer.DONE)
                        : client.rename(fullName.getValue());
                Tab.deliver(UI.getCurrent(), named, answer -> UI.getCurrent().navigate(""));
            }
            case SignInOutcome.Refused refused -> UI.getCurrent().navigate("login");
        }
    }
}
