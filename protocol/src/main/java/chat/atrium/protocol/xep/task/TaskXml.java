package chat.atrium.protocol.xep.task;

import static chat.atrium.protocol.xep.task.Task.XCAL;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.datetime.DateTime;
import chat.atrium.protocol.xep.pubsub.PubSubCondition;
import chat.atrium.protocol.xml.Element;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tasks as xCal (RFC 6321 §3.3 to §3.5). */
final class TaskXml {

    private static final String SCHEME = "xmpp:";
    private static final String STEP = "x-atrium-step";
    private static final String ORDER = "x-atrium-order";
    private static final String MESSAGE = "x-atrium-message";

    /** Said by the service; DTSTAMP is what RFC 5545 §3.8.7.2 asks for, and says the same as LAST-MODIFIED here. */
    private static final Set<String> STAMPED =
            Set.of("uid", "sequence", "organizer", "created", "last-modified", "dtstamp", "completed");

    private static final Set<String> KNOWN = Set.of(
            "summary", "description", "status", "attendee", "due", "priority", "categories", STEP, ORDER, MESSAGE);

    private TaskXml() {}

    static Optional<Task> find(Element icalendar) {
        try {
            return Optional.of(read(icalendar, true));
        } catch (StanzaException e) {
            return Optional.empty();
        }
    }

    static Task read(Element icalendar, boolean stamped) {
        List<Element> properties = vtodo(icalendar)
                .find(XCAL, "properties")
                .map(Element::elements)
                .orElseThrow(TaskXml::invalid)
                .toList();
        Properties said = new Properties(properties);
        TaskContent content = content(said).withOthers(others(properties));
        Integer sequence = said.find("sequence", "integer")
                .map(text -> number(text, Integer.MAX_VALUE))
                .orElse(null);
        String uid = said.find("uid", "text").orElse("");
        return new Task(uid, sequence, content, stamped ? stamp(said) : null);
    }

    private static Element vtodo(Element icalendar) {
        if (!icalendar.is(XCAL, "icalendar")) {
            throw invalid();
        }
        Element vcalendar = only(icalendar.elements().toList(), "vcalendar");
        Element components = vcalendar.find(XCAL, "components").orElseThrow(TaskXml::invalid);
        return only(components.elements().toList(), "vtodo");
    }

    /** A task is one component: what comes with it would be kept by nobody. */
    private static Element only(List<Element> elements, String local) {
        if (elements.size() != 1 || !elements.getFirst().is(XCAL, local)) {
            throw invalid();
        }
        return elements.getFirst();
    }

    private static TaskContent content(Properties said) {
        String summary = said.find("summary", "text").map(String::strip).orElse("");
        if (summary.isEmpty()) {
            throw invalid();
        }
        return TaskContent.of(summary)
                .with(TaskField.DESCRIPTION, said.find("description", "text").orElse(""))
                .with(
                        TaskField.STATUS,
                        said.find("status", "text")
                                .map(text -> TaskStatus.find(text).orElseThrow(TaskXml::invalid))
                                .orElse(TaskStatus.NEEDS_ACTION))
                .with(TaskField.ASSIGNEES, assignees(said))
                .with(
                        TaskField.DUE,
                        said.find("due", "date")
                                .or(() -> said.find("due", "date-time"))
                                .map(text -> Due.find(text).orElseThrow(TaskXml::invalid)))
                .with(
                        TaskField.PRIORITY,
                        said.find("priority", "integer")
                                .map(text -> number(text, 9))
                                .orElse(0))
                .with(TaskField.LABELS, labels(said))
                .with(TaskField.CHECKLIST, steps(said))
                .with(TaskField.ORDER, order(said))
                .with(TaskField.MESSAGE, said.find(MESSAGE, "unknown").orElse(""));
    }

    private static Set<BareJid> assignees(Properties said) {
        Set<BareJid> assignees = new LinkedHashSet<>();
        said.all("attendee").forEach(attendee -> assignees.add(jid(value(attendee, "cal-address"))));
        return assignees;
    }

    private static Set<String> labels(Properties said) {
        Set<String> labels = new LinkedHashSet<>();
        said.all("categories")
                .flatMap(categories -> categories.elements(XCAL, "text"))
                .map(label -> label.text().strip())
                .filter(label -> !label.isEmpty())
                .forEach(labels::add);
        return labels;
    }

    private static List<Step> steps(Properties said) {
        Map<String, Step> steps = new LinkedHashMap<>();
        said.all(STEP).forEach(step -> {
            String id = parameter(step, "x-id").orElseThrow(TaskXml::invalid);
            String text = value(step, "unknown");
            if (id.isBlank() || text.isBlank()) {
                throw invalid();
            }
            boolean done = parameter(step, "x-done").filter("true"::equals).isPresent();
            if (steps.put(id, new Step(id, text, done)) != null) {
                throw invalid();
            }
        });
        return List.copyOf(steps.values());
    }

    private static String order(Properties said) {
        String order = said.find(ORDER, "unknown").orElse("");
        if (!order.isEmpty() && !Place.isValid(order)) {
            throw invalid();
        }
        return order;
    }

    private static TaskStamp stamp(Properties said) {
        return new TaskStamp(
                said.find("organizer", "cal-address").map(TaskXml::jid).orElseThrow(TaskXml::invalid),
                moment(said, "created").orElseThrow(TaskXml::invalid),
                moment(said, "last-modified").orElseThrow(TaskXml::invalid),
                moment(said, "completed").orElse(null));
    }

    private static Optional<Instant> moment(Properties said, String property) {
        return said.find(property, "date-time").map(text -> DateTime.find(text).orElseThrow(TaskXml::invalid));
    }

    private static Map<String, List<Element>> others(List<Element> properties) {
        Map<String, List<Element>> others = new LinkedHashMap<>();
        for (Element property : properties) {
            boolean known = property.namespace().equals(XCAL)
                    && (STAMPED.contains(property.local()) || KNOWN.contains(property.local()));
            if (!known) {
                others.computeIfAbsent(property.name().toString(), first -> new ArrayList<>())
                        .add(property);
            }
        }
        return others;
    }

    private static BareJid jid(String uri) {
        if (!uri.startsWith(SCHEME)) {
            throw invalid();
        }
        try {
            return BareJid.parse(uri.substring(SCHEME.length()));
        } catch (InvalidJidException e) {
            throw invalid();
        }
    }

    private static int number(String text, int most) {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // as one that is too large
        }
        throw invalid();
    }

    private static String value(Element property, String type) {
        return property.find(XCAL, type).orElseThrow(TaskXml::invalid).text();
    }

    private static Optional<String> parameter(Element property, String name) {
        return property.find(XCAL, "parameters")
                .flatMap(parameters -> parameters.find(XCAL, name))
                .map(parameter -> value(parameter, "unknown"));
    }

    /** XEP-0060 §7.1.3.6. */
    private static StanzaException invalid() {
        return new StanzaException(PubSubCondition.INVALID_PAYLOAD.with(ErrorCondition.BAD_REQUEST));
    }

    /** The properties of a component. */
    private record Properties(List<Element> elements) {

        Stream<Element> all(String local) {
            return elements.stream().filter(property -> property.is(XCAL, local));
        }

        /** The value of a property that is there once at most, if it is of that type. */
        Optional<String> find(String local, String type) {
            List<Element> found = all(local).toList();
            if (found.size() > 1) {
                throw invalid();
            }
            return found.stream()
                    .findFirst()
                    .flatMap(property -> property.find(XCAL, type))
                    .map(Element::text);
        }
    }

    static Element write(Task task) {
        List<Element> properties = new ArrayList<>();
        if (!task.uid().isEmpty()) {
            properties.add(property("uid", "text", task.uid()));
        }
        task.findStamp().ifPresent(stamp -> properties.addAll(write(stamp)));
        task.findSequence()
                .ifPresent(sequence -> properties.add(property("sequence", "integer", Integer.toString(sequence))));
        properties.addAll(write(task.content()));
        task.content().others().values().forEach(properties::addAll);
        Element vtodo = element("vtodo", List.of(element("properties", properties)));
        Element about = element(
                "properties",
                List.of(property("version", "text", "2.0"), property("prodid", "text", "-//Atrium//Tasks//EN")));
        Element vcalendar = element("vcalendar", List.of(about, element("components", List.of(vtodo))));
        return element("icalendar", List.of(vcalendar));
    }

    private static List<Element> write(TaskStamp stamp) {
        List<Element> properties = new ArrayList<>();
        properties.add(property("dtstamp", "date-time", stamp.modified().toString()));
        properties.add(property("organizer", "cal-address", SCHEME + stamp.author()));
        properties.add(property("created", "date-time", stamp.created().toString()));
        properties.add(property("last-modified", "date-time", stamp.modified().toString()));
        if (stamp.completed() != null) {
            properties.add(property("completed", "date-time", stamp.completed().toString()));
        }
        return properties;
    }

    private static List<Element> write(TaskContent content) {
        List<Element> properties = new ArrayList<>();
        properties.add(property("summary", "text", content.summary()));
        addText(properties, "description", "text", content.get(TaskField.DESCRIPTION));
        properties.add(property("status", "text", content.status().wireName()));
        content.get(TaskField.ASSIGNEES)
                .forEach(jid -> properties.add(property("attendee", "cal-address", SCHEME + jid)));
        content.get(TaskField.DUE)
                .ifPresent(due -> properties.add(
                        switch (due) {
                            case Due.OnDay day -> property("due", "date", day.text());
                            case Due.ByMoment moment -> property("due", "date-time", moment.text());
                        }));
        if (content.get(TaskField.PRIORITY) > 0) {
            properties.add(property(
                    "priority", "integer", content.get(TaskField.PRIORITY).toString()));
        }
        if (!content.get(TaskField.LABELS).isEmpty()) {
            properties.add(element(
                    "categories",
                    content.get(TaskField.LABELS).stream()
                            .map(label -> Element.of(XCAL, "text", label))
                            .toList()));
        }
        content.get(TaskField.CHECKLIST).forEach(step -> properties.add(write(step)));
        addText(properties, ORDER, "unknown", content.get(TaskField.ORDER));
        addText(properties, MESSAGE, "unknown", content.get(TaskField.MESSAGE));
        return properties;
    }

    private static Element write(Step step) {
        Element parameters = element(
                "parameters",
                List.of(
                        property("x-id", "unknown", step.id()),
                        property("x-done", "unknown", Boolean.toString(step.done()))));
        return element(STEP, List.of(parameters, Element.of(XCAL, "unknown", step.text())));
    }

    private static void addText(List<Element> properties, String local, String type, String text) {
        if (!text.isEmpty()) {
            properties.add(property(local, type, text));
        }
    }

    private static Element property(String local, String type, String value) {
        return element(local, List.of(Element.of(XCAL, type, value)));
    }

    private static Element element(String local, List<Element> children) {
        return Element.builder(XCAL, local).children(children).build();
    }
}
