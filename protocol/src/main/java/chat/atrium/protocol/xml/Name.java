package chat.atrium.protocol.xml;

/**
 * An expanded name.
 *
 * @param namespace the namespace name, "" for none
 * @param local the local name
 */
public record Name(String namespace, String local) {

    @Override
    public String toString() {
        return namespace.isEmpty() ? local : "{" + namespace + "}" + local;
    }
}
