package chat.atrium.acceptance.node;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands one node to all tests that do nothing to it: it has an owner, and everybody may register. */
public final class SharedNode implements ParameterResolver {

    /** The name of the owner's account. */
    public static final String OWNER = "owner";

    /** The password of the owner, and of everybody else in the tests. */
    public static final String PASSWORD = "correct horse battery";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Node.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot().getStore(Namespace.create(SharedNode.class)).computeIfAbsent(Node.class, key -> start());
    }

    private static Node start() {
        return Node.start(NodeSettings.fresh()
                .with("ATRIUM_OWNER", OWNER + ":" + PASSWORD)
                .with("ATRIUM_REGISTRATION", "open")
                .with("ATRIUM_LIMITS_REGISTRATIONS_PER_ADDRESS", "1000"));
    }
}
