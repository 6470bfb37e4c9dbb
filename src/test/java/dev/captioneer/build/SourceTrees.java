package dev.captioneer.build;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Java sources as the compiler's syntax trees, without types. */
final class SourceTrees {

    /** @param place file and line */
    record Found(String place, String text) {
        @Override
        public String toString() {
            return place + ": " + text;
        }
    }

    private SourceTrees() {}

    /** Calls the visitor with every node of the files, which returns what it finds there. */
    static List<Found> search(List<Path> files, BiConsumer<Tree, List<String>> visitor) {
        return parse(files.stream().map(SourceTrees::source).toList(), visitor);
    }

    static List<Found> searchText(String text, BiConsumer<Tree, List<String>> visitor) {
        return parse(List.of(source("Snippet.java", text)), visitor);
    }

    private static List<Found> parse(List<? extends JavaFileObject> sources, BiConsumer<Tree, List<String>> visitor) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavacTask task = (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, sources);
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        List<Found> found = new ArrayList<>();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                scan(unit, positions, visitor, found);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static void scan(
            CompilationUnitTree unit,
            SourcePositions positions,
            BiConsumer<Tree, List<String>> visitor,
            List<Found> found) {
        new TreeScanner<Void, Void>() {
            @Override
            public Void scan(Tree tree, Void parameter) {
                if (tree != null) {
                    List<String> texts = new ArrayList<>();
                    visitor.accept(tree, texts);
                    texts.forEach(text -> found.add(new Found(place(tree), text)));
                }
                return super.scan(tree, null);
            }

            private String place(Tree tree) {
                long line = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
                return unit.getSourceFile().getName() + ":" + line;
            }
        }.scan(unit, null);
    }

    private static JavaFileObject source(Path file) {
        return source(file.toString(), Sources.text(file));
    }

    private static JavaFileObject source(String name, String text) {
        return new SimpleJavaFileObject(
                URI.create("string:///" + name.replace('\\', '/')), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
