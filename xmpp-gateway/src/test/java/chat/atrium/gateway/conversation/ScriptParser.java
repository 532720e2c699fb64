package chat.atrium.gateway.conversation;

import chat.atrium.backend.account.Role;
import chat.atrium.protocol.stanza.Namespaces;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.XmlException;
import chat.atrium.protocol.xml.XmlLimits;
import chat.atrium.protocol.xml.XmlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a script; used once. */
final class ScriptParser {

    static final XmlLimits LIMITS = new XmlLimits(1 << 20, 64, 64, 1024);

    private static final Pattern MEMBER =
            Pattern.compile("(([a-z]+)(?:/([\\w.-]+)(?:#\\d)?)?)(?: \\((member|administrator)\\))?");
    private static final Pattern FRIENDS = Pattern.compile("(\\S+) and (\\S+) are friends");
    private static final Pattern WANTING = Pattern.compile("(\\S+) goes online wanting (\\S+(?: \\S+)*)");
    private static final Pattern LINE =
            Pattern.compile("(\\S+) (connects|goes online|asks for the roster|sends:|sends raw:|receives:"
                    + "|receives in any order:|receives nothing|leaves|vanishes|is disconnected)");

    private final String name;
    private final List<String> lines;
    private final Map<String, Part> cast = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private int next;

    ScriptParser(String name, String text) {
        this.name = name;
        this.lines = text.lines().toList();
    }

    Script parse() {
        while (next < lines.size()) {
            String line = lines.get(next++).stripTrailing();
            if (line.startsWith("cast: ")) {
                readCast(line.substring("cast: ".length()));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                int number = next;
                steps.add(new Step(number, line, readAction(line)));
            }
        }
        boolean rawOnly = steps.stream().anyMatch(step -> step.action() instanceof Action.SendsRaw);
        return new Script(name, List.copyOf(cast.values()), rawOnly, List.copyOf(steps));
    }

    private void readCast(String members) {
        for (String member : members.split(", *", -1)) {
            Matcher matcher = MEMBER.matcher(member);
            if (!matcher.matches()) {
                throw mistake("not a member of the cast: " + member);
            }
            String resource = matcher.group(3) == null ? "" : matcher.group(3);
            String role = matcher.group(4) == null ? "guest" : matcher.group(4);
            Part part =
                    new Part(matcher.group(1), matcher.group(2), resource, Role.valueOf(role.toUpperCase(Locale.ROOT)));
            cast.put(part.label(), part);
        }
    }

    private Action readAction(String line) {
        Matcher friends = FRIENDS.matcher(line);
        if (friends.matches()) {
            return new Action.BecomeFriends(anyOf(friends.group(1)), anyOf(friends.group(2)));
        }
        Matcher wanting = WANTING.matcher(line);
        if (wanting.matches()) {
            return new Action.GoesOnlineWanting(
                    part(wanting.group(1)), List.of(wanting.group(2).split(" ")));
        }
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw mistake("not understood: " + line);
        }
        Part who = part(matcher.group(1));
        return switch (matcher.group(2)) {
            case "connects" -> new Action.Connects(who);
            case "goes online" -> new Action.GoesOnline(who);
            case "asks for the roster" -> new Action.AsksForTheRoster(who);
            case "sends:" -> new Action.Sends(who, readStanzas());
            case "sends raw:" -> new Action.SendsRaw(who, readBlock());
            case "receives:" -> new Action.Receives(who, readStanzas(), false);
            case "receives in any order:" -> new Action.Receives(who, readStanzas(), true);
            case "receives nothing" -> new Action.ReceivesNothing(who);
            case "leaves" -> new Action.Leaves(who);
            case "vanishes" -> new Action.Vanishes(who);
            default -> new Action.IsDisconnected(who);
        };
    }

    private Part part(String label) {
        Part part = cast.get(label);
        if (part == null) {
            throw mistake(label + " is not in the cast");
        }
        return part;
    }

    private Part anyOf(String account) {
        return cast.values().stream()
                .filter(part -> part.account().equals(account) && !part.stranger())
                .findFirst()
                .orElseThrow(() -> mistake(account + " is not in the cast"));
    }

    /** The indented lines that follow. */
    private String readBlock() {
        StringBuilder block = new StringBuilder();
        while (next < lines.size()
                && (lines.get(next).isBlank() || lines.get(next).startsWith(" "))) {
            block.append(lines.get(next++)).append('\n');
        }
        return block.toString().strip();
    }

    /** What is indented, as elements; names without prefix are of {@code jabber:client} as in a stream. */
    private List<Element> readStanzas() {
        int start = next;
        String stream = "<stage xmlns='" + Namespaces.CLIENT + "' xmlns:stream='" + Namespaces.STREAM + "'>";
        try {
            List<Element> stanzas = XmlReader.read(stream + readBlock() + "</stage>", LIMITS)
                    .elements()
                    .toList();
            if (stanzas.isEmpty()) {
                throw mistake("a stanza is missing");
            }
            return stanzas;
        } catch (XmlException malformed) {
            throw new IllegalArgumentException(name + ".convo:" + start + ": " + malformed.getMessage(), malformed);
        }
    }

    private IllegalArgumentException mistake(String what) {
        return new IllegalArgumentException(name + ".convo:" + next + ": " + what);
    }
}
