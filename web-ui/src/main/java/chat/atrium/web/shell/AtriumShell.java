package chat.atrium.web.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;

/**
 * The document around every page. What happens elsewhere is pushed over a WebSocket; what the user does comes as an
 * ordinary request, in which the session can be given a new id.
 */
@Push(transport = Transport.WEBSOCKET_XHR)
@ColorScheme(ColorScheme.Value.LIGHT_DARK)
@StyleSheet("/styles/atrium.css")
@Viewport("width=device-width, initial-scale=1, interactive-widget=resizes-content")
public class AtriumShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Atrium");
        settings.addLink("icon", "favicon.svg");
        settings.addMetaTag("referrer", "same-origin");
    }
}
