package chat.atrium.acceptance.browser;

import static java.util.Objects.requireNonNull;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Looks over a page, light and dark, for what breaks the Web Content Accessibility Guidelines 2.2, AA. */
final class Axe {

    /** Vaadin says of each item of a menu whether it is selected, which menus have no word for. */
    private static final String RUN = """
            () => axe.run(
                    {exclude: [['vaadin-context-menu-item']]},
                    {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})
                .then(found => found.violations.map(rule =>
                    rule.id + ': ' + rule.nodes.map(node => node.target + ' ' + node.failureSummary).join('; ')))
            """;

    private final String script = script();

    List<?> look(Page page) {
        return Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                .flatMap(scheme -> look(page, scheme))
                .toList();
    }

    private Stream<?> look(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        page.evaluate(script);
        return ((List<?>) page.evaluate(RUN)).stream().map(problem -> scheme + " " + problem);
    }

    private static String script() {
        try (InputStream in = requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
