package chat.atrium.web.session;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;

/**
 * Where a tab wanted to go before it was sent to the entrance. Kept by the tab on the server: no address can name it.
 *
 * @param path inside the workspace
 */
public record Detour(String path) {

    private static final Detour NONE = new Detour("");

    /** Remembers where a tab wanted to go. */
    static void begin(UI ui, String path) {
        ComponentUtil.setData(ui, Detour.class, new Detour(path));
    }

    /** Goes where the tab wanted to go, else to the front page. */
    public static void end(UI ui) {
        Detour detour = ComponentUtil.getData(ui, Detour.class);
        ComponentUtil.setData(ui, Detour.class, null);
        ui.navigate((detour == null ? NONE : detour).path());
    }
}
