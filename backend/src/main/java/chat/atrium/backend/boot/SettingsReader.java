package chat.atrium.backend.boot;

import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.backend.settings.SettingsRules;
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
            AtriumSettings settings = builder.withMapping(AtriumSettings.class)
                    .withMappingIgnore("quarkus.**")
                    .build()
                    .getConfigMapping(AtriumSettings.class);
            SettingsRules.findViolation(settings).ifPresent(SettingsReader::refuse);
            return settings;
        } catch (ConfigValidationException e) {
            throw new StartupProblem(ExitCode.SETTING, told(e.getProblem(0).getMessage()));
        }
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
