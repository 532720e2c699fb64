package chat.atrium.web.welcome;

import com.vaadin.flow.component.UI;

/** The ways to the pages of the first run. */
public final class WelcomeNavigation {

    static final String PATH = "welcome";

    private WelcomeNavigation() {}

    /** The page that says where the link is. */
    public static void showNoOwner() {
        UI.getCurrent().navigate(WelcomeView.class);
    }
}
