package chat.atrium.backend.boot;

import io.quarkus.runtime.annotations.QuarkusMain;

/** Where the process begins, for the headless node and for the one with the workspace. */
@QuarkusMain
public final class Atrium {

    private Atrium() {}

    public static void main(String... arguments) {
        switch (CommandLine.read(arguments)) {
            case CommandLine.Help help -> System.out.print(Texts.help());
            case CommandLine.Version version -> System.out.println(Texts.version());
            case CommandLine.Unknown unknown ->
                report().end(new StartupProblem(
                        ExitCode.SETTING, "unknown argument " + unknown.argument() + "; --help says more"));
            case CommandLine.Start start -> new Launch(report()).run();
        }
    }

    private static StartupReport report() {
        return new StartupReport(System.err, Launch::isEnding);
    }
}
