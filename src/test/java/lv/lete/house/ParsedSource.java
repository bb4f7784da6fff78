package lv.lete.house;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// One Java source as the compiler's own parser sees it: how long its methods are, and which public
/// types and methods promise nothing in words.
final class ParsedSource extends TreePathScanner<@Nullable Void, Boolean> {
  private final String name;
  private final boolean wantsDocs;
  private final DocTrees trees;
  private final CompilationUnitTree unit;
  private final List<String> faults = new ArrayList<>();

  private ParsedSource(String name, boolean wantsDocs, DocTrees trees, CompilationUnitTree unit) {
    this.name = name;
    this.wantsDocs = wantsDocs;
    this.trees = trees;
    this.unit = unit;
  }

  /// Faults of sources by name. `wantsDocs` says of which names public types and methods need a
  /// docstring: the product's do, those of tests do not.
  static List<String> faultsOf(Map<String, String> sources, Predicate<String> wantsDocs)
      throws IOException {
    List<JavaFileObject> files = new ArrayList<>();
    sources.forEach((name, text) -> files.add(new Text(name, text)));
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of("-proc:none"), null, files);
    List<String> faults = new ArrayList<>();
    for (CompilationUnitTree unit : task.parse()) {
      String name = unit.getSourceFile().getName();
      var parsed = new ParsedSource(name, wantsDocs.test(name), DocTrees.instance(task), unit);
      parsed.scan(unit, true);
      faults.addAll(parsed.faults);
    }
    return faults;
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String name;
    private final String text;

    Text(String name, String text) {
      super(Path.of(name).toUri(), Kind.SOURCE);
      this.name = name;
      this.text = text;
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /// `seen`: everything around this type is public, so what is public in it can be seen from far.
  @Override
  public @Nullable Void visitClass(ClassTree type, Boolean seen) {
    boolean isSeen = seen && !type.getSimpleName().isEmpty() && isPublic(type.getModifiers());
    if (isSeen) {
      needsDoc(type, "type " + type.getSimpleName());
    }
    return super.visitClass(type, isSeen);
  }

  @Override
  public @Nullable Void visitMethod(MethodTree method, Boolean seen) {
    boolean overrides =
        method.getModifiers().getAnnotations().stream()
            .anyMatch(one -> one.getAnnotationType().toString().equals("Override"));
    if (seen && isPublic(method.getModifiers()) && !overrides && method.getReturnType() != null) {
      needsDoc(method, "method " + method.getName());
    }
    long lines = lineOf(method, false) - lineOf(method, true) + 1;
    if (method.getBody() != null && lines > Tidy.MOST_LINES_OF_METHOD) {
      faults.add(
          "%s: %s has %d lines, at most %d: name its parts"
              .formatted(at(method), method.getName(), lines, Tidy.MOST_LINES_OF_METHOD));
    }
    return super.visitMethod(method, false);
  }

  private boolean isPublic(com.sun.source.tree.ModifiersTree modifiers) {
    Tree around = getCurrentPath().getParentPath().getLeaf();
    return modifiers.getFlags().contains(Modifier.PUBLIC)
        || (around.getKind() == Tree.Kind.INTERFACE
            && !modifiers.getFlags().contains(Modifier.PRIVATE));
  }

  private void needsDoc(Tree tree, String what) {
    DocCommentTree doc = trees.getDocCommentTree(getCurrentPath());
    if (wantsDocs && (doc == null || doc.getFullBody().isEmpty())) {
      faults.add(at(tree) + ": public " + what + " promises nothing: write its docstring");
    }
  }

  private String at(Tree tree) {
    return name + ":" + lineOf(tree, true);
  }

  private long lineOf(Tree tree, boolean start) {
    SourcePositions positions = trees.getSourcePositions();
    LineMap lines = unit.getLineMap();
    return lines.getLineNumber(
        start ? positions.getStartPosition(unit, tree) : positions.getEndPosition(unit, tree) - 1);
  }
}
