package chat.atrium.gateway.docs;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The settings as their source says them: comments are not in class files. */
final class SettingsSource {

    private final Map<String, CompilationUnitTree> interfaces = new HashMap<>();
    private final DocTrees comments;

    SettingsSource(Path folder) {
        try (StandardJavaFileManager files =
                        ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.list(folder)) {
            List<Path> all = sources.filter(file -> file.toString().endsWith("Settings.java"))
                    .toList();
            JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                    .getTask(null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(all));
            this.comments = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                interfaces.put(typeOf(unit).getSimpleName().toString(), unit);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The settings of an interface, those of its groups behind its own. */
    List<Setting> settings(String name, String prefix) {
        CompilationUnitTree unit = Optional.ofNullable(interfaces.get(name)).orElseThrow();
        List<Setting> own = new ArrayList<>();
        List<Setting> grouped = new ArrayList<>();
        for (var member : typeOf(unit).getMembers()) {
            if (member instanceof MethodTree method) {
                String property = prefix + "." + kebab(method.getName().toString());
                String type = method.getReturnType().toString();
                if (interfaces.containsKey(type)) {
                    grouped.addAll(settings(type, property));
                } else {
                    own.add(new Setting(property, readable(type), usual(method), meaning(unit, method)));
                }
            }
        }
        own.addAll(grouped);
        return own;
    }

    private static ClassTree typeOf(CompilationUnitTree unit) {
        return (ClassTree) unit.getTypeDecls().getFirst();
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String readable(String type) {
        return type.replaceAll("Optional<(.*)>$", "$1").replaceAll("List<(.*)>$", "$1, several");
    }

    private static String usual(MethodTree method) {
        for (AnnotationTree annotation : method.getModifiers().getAnnotations()) {
            if (annotation.getAnnotationType().toString().equals("WithDefault")
                    && annotation.getArguments().getFirst() instanceof LiteralTree literal) {
                return String.valueOf(literal.getValue());
            }
        }
        return "";
    }

    private String meaning(CompilationUnitTree unit, MethodTree method) {
        String comment = comments.getDocComment(new TreePath(new TreePath(new TreePath(unit), typeOf(unit)), method));
        return Optional.ofNullable(comment)
                .orElse("")
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\{@link #?([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
