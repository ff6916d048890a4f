package matinee.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what a signature of JShell's declares.
 *
 * @param types the class, after the classes it is nested in
 * @param member the method or field; empty for a class, {@code <init>} for a constructor
 * @param parameters the simple names of the parameters' types
 */
record Declared(List<String> types, String member, List<String> parameters) {
    private static final Pattern GENERIC = Pattern.compile("<[^<>]*>");
    private static final Pattern CALLABLE = Pattern.compile("(?:.*\\s)?([\\w.]+)\\((.*)\\).*");
    private static final Pattern TYPE = Pattern.compile("[\\w.]+");

    static Optional<Declared> parse(String signature) {
        String plain = signature;
        while (GENERIC.matcher(plain).find()) {
            plain = GENERIC.matcher(plain).replaceAll("");
        }
        Matcher callable = CALLABLE.matcher(plain);
        boolean isCallable = callable.matches();
        if (!isCallable && !TYPE.matcher(plain).matches()) {
            return Optional.empty();
        }
        List<String> names = Arrays.asList((isCallable ? callable.group(1) : plain).split("\\."));
        List<String> types = names.stream().filter(Declared::isType).toList();
        if (types.isEmpty()) {
            return Optional.empty();
        }
        String last = names.get(names.size() - 1);
        String member = !isCallable ? "" : isType(last) ? "<init>" : last;
        return Optional.of(new Declared(types, member, isCallable ? parameters(callable.group(2)) : List.of()));
    }

    String file() {
        return types.get(0);
    }

    String type() {
        return types.get(types.size() - 1);
    }

    private static boolean isType(String name) {
        return !name.isEmpty() && Character.isUpperCase(name.charAt(0));
    }

    private static List<String> parameters(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(parameter -> !parameter.isEmpty())
                .map(parameter -> simple(parameter.replaceFirst("\\s.*", "")))
                .toList();
    }

    /** Returns a type's name without its package and its type arguments. */
    static String simple(String type) {
        String plain = type;
        while (GENERIC.matcher(plain).find()) {
            plain = GENERIC.matcher(plain).replaceAll("");
        }
        plain = plain.replace("...", "[]");
        return plain.substring(plain.lastIndexOf('.') + 1);
    }
}
