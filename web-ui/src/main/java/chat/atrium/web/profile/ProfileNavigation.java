package chat.atrium.web.profile;

import com.vaadin.flow.component.UI;

/** The way to one's own profile. */
public final class ProfileNavigation {

    static final String PATH = "profile";

    private ProfileNavigation() {}

    public static void showProfile() {
        UI.getCurrent().navigate(ProfileView.class);
    }
}
