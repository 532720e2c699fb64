package chat.atrium.protocol;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the XEP (or RFC) that a package or class implements. {@code docs/xeps.md} is generated from these; every
 * namespace that service discovery advertises belongs to one.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Repeatable(Implements.All.class)
public @interface Implements {

    /** The number of the XEP; 0 if {@link #rfc} is given. */
    int xep() default 0;

    /** The number of the RFC; 0 if {@link #xep} is given. */
    int rfc() default 0;

    /** The version that was read, for example {@code "1.0.1"}. */
    String version() default "";

    /** The namespaces that it advertises or answers to. */
    String[] namespaces() default {};

    /** What is left out; empty if it is complete for a server. */
    String without() default "";

    /** Holds several declarations of one package. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.PACKAGE, ElementType.TYPE})
    @interface All {
        Implements[] value();
    }
}
