package chat.atrium.web.shell;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.quarkus.annotation.VaadinServiceEnabled;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of all pages, in the browser's language if there is a bundle for it, else in English. */
@ApplicationScoped
@VaadinServiceEnabled
public class Texts implements I18NProvider {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Locale.ENGLISH, Locale.GERMAN);
    }

    /** A text; its placeholders are {@code {0}}, {@code {1}} as in {@link MessageFormat}. */
    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        String pattern = bundle(locale).getString(key);
        return parameters.length == 0 ? pattern : new MessageFormat(pattern, locale).format(parameters);
    }

    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("texts", locale, Texts.class.getClassLoader(), NO_FALLBACK);
    }
}
