package chat.atrium.web.login;

import com.vaadin.flow.component.UI;

/** The ways to the page for signing in. */
public final class LoginNavigation {

    public static final String PATH = "login";

    private LoginNavigation() {}

    public static void showLogin() {
        UI.getCurrent().navigate(LoginView.class);
    }
}
