package chat.atrium.protocol.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An immutable XML element. Prefixes are not kept: two trees are equal when names, attributes (in any order) and
 * children are.
 */
public record Element(Name name, List<Attribute> attributes, List<Node> children) implements Node {

    public Element {
        attributes = List.copyOf(attributes);
        children = List.copyOf(children);
    }

    /** An element without attributes and children. */
    public static Element of(String namespace, String local) {
        return new Element(new Name(namespace, local), List.of(), List.of());
    }

    /** An element that holds one text. */
    public static Element of(String namespace, String local, String text) {
        return new Element(new Name(namespace, local), List.of(), List.of(new Text(text)));
    }

    public static Builder builder(String namespace, String local) {
        return new Builder(new Name(namespace, local));
    }

    public String namespace() {
        return name.namespace();
    }

    public String local() {
        return name.local();
    }

    public boolean is(String namespace, String local) {
        return name.is(namespace, local);
    }

    /** The value of an attribute without prefix. */
    public Optional<String> findAttribute(String local) {
        return findAttribute("", local);
    }

    public Optional<String> findAttribute(String namespace, String local) {
        for (Attribute attribute : attributes) {
            if (attribute.name().is(namespace, local)) {
                return Optional.of(attribute.value());
            }
        }
        return Optional.empty();
    }

    /** The child elements, in document order. */
    public Stream<Element> elements() {
        return children.stream().filter(Element.class::isInstance).map(Element.class::cast);
    }

    /** The child elements of one name, in document order. */
    public Stream<Element> elements(String namespace, String local) {
        return elements().filter(child -> child.is(namespace, local));
    }

    /** The first child of that name. */
    public Optional<Element> find(String namespace, String local) {
        return elements(namespace, local).findFirst();
    }

    /** All text directly inside this element, joined. */
    public String text() {
        if (children.size() == 1 && children.getFirst() instanceof Text(String value)) {
            return value;
        }
        StringBuilder text = new StringBuilder();
        for (Node child : children) {
            if (child instanceof Text(String value)) {
                text.append(value);
            }
        }
        return text.toString();
    }

    /** A builder that starts with what this element has. */
    public Builder toBuilder() {
        Builder builder = new Builder(name);
        builder.attributes.addAll(attributes);
        builder.children.addAll(children);
        return builder;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Element(Name otherName, List<Attribute> otherAttributes, List<Node> otherChildren)
                && name.equals(otherName)
                && attributes.size() == otherAttributes.size()
                && attributes.containsAll(otherAttributes)
                && children.equals(otherChildren);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + children.hashCode();
    }

    /** The element as XML text, for logs and messages of tests. */
    @Override
    public String toString() {
        return XmlWriter.write(this);
    }

    /** Collects the parts of an element; used by one thread and thrown away. */
    public static final class Builder {

        private final Name name;
        private final List<Attribute> attributes = new ArrayList<>();
        private final List<Node> children = new ArrayList<>();

        private Builder(Name name) {
            this.name = name;
        }

        /** Sets an attribute without prefix, replacing an earlier value. */
        public Builder attribute(String local, String value) {
            return attribute("", local, value);
        }

        public Builder attribute(String namespace, String local, String value) {
            for (int i = 0; i < attributes.size(); i++) {
                if (attributes.get(i).name().is(namespace, local)) {
                    attributes.remove(i);
                }
            }
            return add(new Attribute(new Name(namespace, local), value));
        }

        /** Adds an attribute of which the caller knows that it is not there yet. */
        Builder add(Attribute attribute) {
            attributes.add(attribute);
            return this;
        }

        /** Sets the attribute only when there is a value; its text form is used. */
        public Builder attribute(String local, Optional<?> value) {
            value.ifPresent(present -> attribute(local, present.toString()));
            return this;
        }

        public Builder child(Node child) {
            children.add(child);
            return this;
        }

        /** Adds a child of the same namespace that holds only text. */
        public Builder child(String local, String text) {
            return child(Element.of(name.namespace(), local, text));
        }

        public Builder children(Iterable<? extends Node> nodes) {
            nodes.forEach(children::add);
            return this;
        }

        public Builder text(String text) {
            return child(new Text(text));
        }

        public Element build() {
            return new Element(name, attributes, children);
        }
    }
}
