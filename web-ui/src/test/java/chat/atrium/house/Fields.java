package chat.atrium.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/** What the rules say about fields. */
final class Fields {

    /** Not made by the compiler. */
    static final DescribedPredicate<JavaField> WRITTEN_BY_HAND = DescribedPredicate.describe(
            "are written by hand", field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC));

    /** As far as the declared type tells: a {@code List.of} passes, an {@code ArrayList} does not. */
    static final ArchCondition<JavaField> HOLD_WHAT_DOES_NOT_CHANGE = new ArchCondition<>("hold what does not change") {
        @Override
        public void check(JavaField field, ConditionEvents events) {
            events.add(new SimpleConditionEvent(
                    field,
                    !isMutable(field),
                    field.getFullName() + " is of " + field.getRawType().getName()));
        }
    };

    static final ArchCondition<JavaField> BE_INJECTED = new ArchCondition<>("be injected") {
        @Override
        public void check(JavaField field, ConditionEvents events) {
            boolean injected = INJECTIONS.stream().anyMatch(field::isAnnotatedWith);
            events.add(new SimpleConditionEvent(field, injected, field.getFullName() + " is injected"));
        }
    };

    private static final Set<String> INJECTIONS = Set.of(
            "jakarta.inject.Inject",
            "org.eclipse.microprofile.config.inject.ConfigProperty",
            "jakarta.annotation.Resource",
            "jakarta.persistence.PersistenceContext");

    private Fields() {}

    private static boolean isMutable(JavaField field) {
        return Stream.of(
                                        AbstractCollection.class,
                                        AbstractMap.class,
                                        ConcurrentMap.class,
                                        Queue.class,
                                        ThreadLocal.class,
                                        CharSequence.class)
                                .anyMatch(type -> field.getRawType().isAssignableTo(type))
                        && !field.getRawType().isAssignableTo(String.class)
                || field.getRawType().getPackageName().equals("java.util.concurrent.atomic");
    }
}
