package chat.atrium.backend.boot;

import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.backend.settings.DatabaseUrl;
import chat.atrium.backend.settings.Network;
import chat.atrium.backend.settings.OwnerAccount;
import chat.atrium.backend.settings.RegistrationPolicy;
import chat.atrium.backend.settings.SettingsRules;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.InvalidJidException;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Reads and judges the settings before Quarkus starts, from the same sources. */
final class SettingsReader {

    private static final Pattern NAME = Pattern.compile("\\batrium\\.[a-z0-9.-]+[a-z0-9]");
    private static final String CONVERTED = "whilst being converted ";
    private static final int PRIORITY = 200;
    private static final String CODE = "SRCFG\\d+: ";

    private SettingsReader() {}

    /**
     * The settings of this process.
     *
     * @throws StartupProblem naming the first setting that is wrong
     */
    static AtriumSettings read() {
        return read(ConfigUtils.configBuilder());
    }

    /** The settings that these values make, and nothing else. */
    static AtriumSettings of(ConfigSource values) {
        return read(ConfigUtils.emptyConfigBuilder().withSources(values));
    }

    private static AtriumSettings read(SmallRyeConfigBuilder builder) {
        try {
            AtriumSettings settings = withTellingConverters(builder)
                    .withMapping(AtriumSettings.class)
                    .withMappingIgnore("quarkus.**")
                    .build()
                    .getConfigMapping(AtriumSettings.class);
            SettingsRules.findViolation(settings).ifPresent(SettingsReader::refuse);
            return settings;
        } catch (ConfigValidationException e) {
            throw new StartupProblem(ExitCode.SETTING, told(e.getProblem(0).getMessage()));
        }
    }

    /** The converters found by themselves swallow the reason why they refuse, or take every word for "false". */
    private static SmallRyeConfigBuilder withTellingConverters(SmallRyeConfigBuilder builder) {
        return builder.withConverter(Domainpart.class, PRIORITY, SettingsReader::domain)
                .withConverter(OwnerAccount.class, PRIORITY, OwnerAccount::of)
                .withConverter(Network.class, PRIORITY, Network::of)
                .withConverter(DatabaseUrl.class, PRIORITY, DatabaseUrl::of)
                .withConverter(RegistrationPolicy.class, PRIORITY, SettingsReader::registration)
                .withConverter(Boolean.class, PRIORITY, SettingsReader::truth);
    }

    private static Domainpart domain(String text) {
        try {
            return Domainpart.of(text);
        } catch (InvalidJidException e) {
            throw new IllegalArgumentException("expected a domain such as chat.example.com", e);
        }
    }

    private static RegistrationPolicy registration(String text) {
        return switch (text) {
            case "closed" -> RegistrationPolicy.CLOSED;
            case "invitation" -> RegistrationPolicy.INVITATION;
            case "open" -> RegistrationPolicy.OPEN;
            default -> throw new IllegalArgumentException("expected closed, invitation or open");
        };
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("expected true or false");
        };
    }

    private static void refuse(String violation) {
        throw new StartupProblem(ExitCode.SETTING, violation);
    }

    /** The variable and the reason; never the value, which may be a password. */
    private static String told(String problem) {
        Matcher name = NAME.matcher(problem);
        String variable = name.find() ? variable(name.group()) : "a setting";
        int reason = problem.indexOf(CONVERTED);
        return variable + ": "
                + (reason < 0
                        ? "is wrong"
                        : problem.substring(reason + CONVERTED.length()).replaceFirst(CODE, ""));
    }

    /** {@code atrium.c2s-port} is {@code ATRIUM_C2S_PORT}. */
    static String variable(String property) {
        return property.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }
}
