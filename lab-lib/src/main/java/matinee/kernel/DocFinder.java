package matinee.kernel;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePathScanner;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds one declaration's comment in a parsed source. */
final class DocFinder extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final DocTrees trees;
    private final Declared declared;
    private String found = "";
    private String ofComponent = "";

    DocFinder(DocTrees trees, Declared declared) {
        this.trees = trees;
        this.declared = declared;
    }

    /** Returns the comment, or what the record says of its component; empty where there is none. */
    String found() {
        return found.isEmpty() ? ofComponent : found;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
        if (tree.getSimpleName().contentEquals(declared.type())) {
            String comment = comment();
            if (declared.member().isEmpty() || declared.member().equals("<init>")) {
                found = comment;
            } else {
                ofComponent = component(comment);
            }
        }
        return super.visitClass(tree, null);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
        if (tree.getName().contentEquals(declared.member())
                && isInType()
                && parameters(tree).equals(declared.parameters())) {
            String comment = comment();
            found = comment.isEmpty() ? found : comment;
        }
        return super.visitMethod(tree, null);
    }

    private boolean isInType() {
        return getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type
                && type.getSimpleName().contentEquals(declared.type());
    }

    private static List<String> parameters(MethodTree tree) {
        return tree.getParameters().stream()
                .map(parameter -> Declared.simple(parameter.getType().toString()))
                .toList();
    }

    private String comment() {
        String comment = trees.getDocComment(getCurrentPath());
        return comment == null ? "" : comment.strip();
    }

    /** A record's accessor has no comment of its own, but the record says what it holds. */
    private String component(String comment) {
        Matcher param = Pattern.compile("(?s)@param\\s+" + Pattern.quote(declared.member()) + "\\s+(.*?)(?=\\n\\s*@|$)")
                .matcher(comment);
        return declared.parameters().isEmpty() && param.find() ? param.group(1).strip() : "";
    }
}
