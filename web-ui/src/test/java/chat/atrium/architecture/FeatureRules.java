package chat.atrium.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Features do not know each other, but for what the table says.
 *
 * @param root the package whose sub-packages are the features
 * @param allowed feature to the features it may use
 */
record FeatureRules(String root, Map<String, Set<String>> allowed) {

    /** The dependencies that the table does not have, as {@code "from -> to: description"}. */
    Set<String> violations(JavaClasses classes) {
        Set<String> found = new TreeSet<>();
        for (JavaClass origin : classes) {
            String from = featureOf(origin);
            for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                String to = featureOf(dependency.getTargetClass());
                boolean crosses = !from.isEmpty() && !to.isEmpty() && !from.equals(to);
                if (crosses && !allowed.getOrDefault(from, Set.of()).contains(to)) {
                    found.add(from + " -> " + to + ": " + dependency.getDescription());
                }
            }
        }
        return found;
    }

    private String featureOf(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return "";
        }
        String rest = name.substring(root.length() + 1);
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
