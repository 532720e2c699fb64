package chat.atrium.protocol.xml;

/**
 * An expanded name.
 *
 * @param namespace the namespace name, "" for none
 * @param local the local name
 */
public record Name(String namespace, String local) {

    boolean is(String otherNamespace, String otherLocal) {
        return local.equals(otherLocal) && namespace.equals(otherNamespace);
    }

    @Override
    public String toString() {
        return namespace.isEmpty() ? local : "{" + namespace + "}" + local;
    }
}
