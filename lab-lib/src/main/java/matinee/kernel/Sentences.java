package matinee.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in plain words what the compiler's commonest messages mean, and what to do. */
final class Sentences {
    private static final Pattern CONVERTED = Pattern.compile("incompatible types: (.+) cannot be converted to (.+)");
    private static final Pattern LOSSY =
            Pattern.compile("incompatible types: possible lossy conversion from (\\S+) to (\\S+)");
    private static final Pattern BOUNDS =
            Pattern.compile(".*equality constraints: +(\\S+)\\s+lower bounds: +([^\\n]+?)\\s*", Pattern.DOTALL);
    private static final Pattern EXPECTED = Pattern.compile("(.+) expected");
    private static final Pattern DEREFERENCED = Pattern.compile("(\\S+) cannot be dereferenced");
    private static final Pattern APPLIED = Pattern.compile(
            "(method|constructor) (\\S+) in .*cannot be applied to given types;.*required: +(.*?)\\s+found: +(.*?)\\s+reason:.*",
            Pattern.DOTALL);
    private static final Pattern OPERANDS = Pattern.compile(
            "bad operand types for binary operator '(.+?)'\\s+first type: +(\\S+)\\s+second type: +(\\S+)");
    private static final Pattern UNREPORTED = Pattern.compile("unreported exception (\\S+);.*");
    private static final Pattern FIRST_WORD = Pattern.compile("variable (\\w+) .*", Pattern.DOTALL);

    private Sentences() {}

    /** Returns one sentence, and a hint where there is one. */
    static String about(String code, String message) {
        String kind = code.replace("compiler.err.", "");
        return switch (kind) {
            case "expected", "expected2", "expected3", "expected4" -> expected(message);
            case "prob.found.req" -> incompatible(message);
            case "cant.deref" ->
                match(DEREFERENCED, message)
                        .map(m -> m.group(1) + " is a plain value: it has no methods and no fields."
                                + " To get its text, write String.valueOf(…).")
                        .orElse(message);
            case "missing.ret.stmt" ->
                "This method has to return a value on every path. Add a return before this brace.";
            case "var.might.not.have.been.initialized" ->
                "The variable " + firstWord(message) + " has no value yet here. Give it one where it is declared.";
            case "unreachable.stmt" -> "This line can never run: the code before it never comes this far.";
            case "already.defined" ->
                sentence(message) + " Choose another name, or leave out the type to assign to it.";
            case "unreported.exception.need.to.catch.or.throw" ->
                match(UNREPORTED, message)
                        .map(m -> "This call may throw " + m.group(1) + ", which has to be dealt with."
                                + " Add “throws " + simple(m.group(1)) + "” to the method, or catch it.")
                        .orElse(message);
            case "cant.apply.symbol" -> applied(message);
            case "cant.apply.symbols" ->
                sentence(firstLine(message))
                        + " Look at the number, the order and the types of what is in the brackets.";
            case "operator.cant.be.applied.1" -> operands(message);
            case "unclosed.str.lit" -> "This text has no closing quote on its line. End it with \".";
            case "unclosed.char.lit", "empty.char.lit" ->
                "Single quotes hold exactly one character. For text, use double quotes: \"text\".";
            case "unclosed.comment" -> "This comment is never closed. End it with */.";
            case "illegal.start.of.expr", "illegal.start.of.type", "illegal.start.of.stmt" ->
                "Java cannot read on from here. Look just before it for something missing or superfluous:"
                        + " a value, a bracket, a semicolon.";
            case "not.stmt" ->
                "This computes something and does nothing with it. Assign it, print it, or call a method.";
            case "premature.eof" -> "The code ends too early. A closing bracket or brace is missing.";
            case "else.without.if" -> "This else belongs to no if. Look for a stray semicolon or brace before it.";
            case "type.found.req" ->
                "In < > there must be a class. Write Integer for int, Double for double, Boolean for boolean.";
            case "int.number.too.large" ->
                "This number is too large for an int. Write an L after it, and keep it in a long.";
            case "array.req.but.found" -> "[ ] works on arrays only. A List has get(i), a Map has get(key).";
            case "cant.ref.non.effectively.final.var", "local.variables.must.be.final" ->
                "A lambda may use only local variables that never change. Copy "
                        + "the value into a new variable first.";
            case "non-static.cant.be.ref" ->
                sentence(message) + " Call it on an object: something.name(), not Class.name().";
            case "illegal.char" ->
                sentence(message)
                        + (message.contains("'#'")
                                ? " A comment begins with //."
                                : " Was it copied from a text with curly quotes or long dashes?");
            case "cant.infer.local.var.type" -> "With var, Java takes the type from the value: write var x = …";
            case "abstract.cant.be.instantiated" ->
                sentence(firstLine(message)) + " Choose a class of that kind: new ArrayList<>(), new HashMap<>().";
            case "incomparable.types" -> sentence(message) + " Such values can never be equal.";
            default -> sentence(message);
        };
    }

    private static String expected(String message) {
        String what = match(EXPECTED, message).map(m -> m.group(1)).orElse(message);
        return switch (what) {
            case "';'" -> "A semicolon is missing here.";
            case "')'", "']'", "'}'", "')' or ','" ->
                "A closing " + what.charAt(1) + " is missing here, or a comma or an operator before what comes next.";
            case "->" -> "Java expects -> here. To make an object, write new before its class.";
            case "'('", "'['", "'{'" -> "An opening " + what.charAt(1) + " is missing here.";
            case "<identifier>" -> "A name is missing here.";
            default -> "Java expects " + what.replace("<identifier>", "a name") + " here.";
        };
    }

    private static String incompatible(String message) {
        if (message.startsWith("incompatible types: inference variable")) {
            return match(BOUNDS, message)
                    .map(m -> "This needs " + simple(m.group(1)) + ", but is given " + simple(m.group(2)) + ".")
                    .orElseGet(() -> sentence(firstLine(message)));
        }
        Optional<String> lossy = match(LOSSY, message)
                .map(m -> String.format(
                        Locale.ROOT,
                        "A %1$s does not fit into %3$s %2$s without loss."
                                + " Write (%2$s) before it to cut it off, or keep it in a %1$s.",
                        simple(m.group(1)),
                        simple(m.group(2)),
                        article(simple(m.group(2)))));
        return lossy.or(() -> match(CONVERTED, message).map(m -> converted(simple(m.group(1)), simple(m.group(2)))))
                .orElseGet(() -> sentence(firstLine(message)));
    }

    private static String converted(String found, String wanted) {
        if (found.equals("void")) {
            return "This call gives nothing back, but " + article(wanted) + " " + wanted + " is needed here.";
        }
        String sentence = "This is " + article(found) + " " + found + ", but " + article(wanted) + " " + wanted
                + " is needed here.";
        return switch (found + ">" + wanted) {
            case "String>int" -> sentence + " To read a number from text, write Integer.parseInt(…).";
            case "String>double" -> sentence + " To read a number from text, write Double.parseDouble(…).";
            case "String>char" -> sentence + " A single character stands in single quotes: 'x'.";
            case "int>boolean" -> sentence + " To compare, write == instead of =.";
            case "int>String", "double>String", "long>String", "boolean>String" ->
                sentence + " To get its text, write String.valueOf(…).";
            default ->
                found.startsWith("Optional")
                        ? sentence + " It may be empty: add .orElse(…) or .orElseThrow()."
                        : sentence;
        };
    }

    private static String applied(String message) {
        return match(APPLIED, message)
                .map(m -> (m.group(1).equals("constructor") ? "new " : "") + m.group(2) + "(…) takes "
                        + arguments(m.group(3)) + ", but got " + arguments(m.group(4)) + ".")
                .orElse(sentence(firstLine(message)));
    }

    private static String operands(String message) {
        return match(OPERANDS, message)
                .map(m -> {
                    String sentence = String.format(
                            Locale.ROOT,
                            "The operator %s does not work between %s and %s.",
                            m.group(1),
                            simple(m.group(2)),
                            simple(m.group(3)));
                    return m.group(1).equals("==") || m.group(1).equals("!=")
                            ? sentence + " Compare objects with equals."
                            : sentence;
                })
                .orElse(message);
    }

    private static String arguments(String types) {
        return types.equals("no arguments") ? "nothing" : "(" + types.replace("java.lang.", "") + ")";
    }

    private static String firstWord(String message) {
        return match(FIRST_WORD, message).map(m -> m.group(1)).orElse("");
    }

    private static String article(String noun) {
        return !noun.isEmpty() && "aeiouAEIO".indexOf(noun.charAt(0)) >= 0 ? "an" : "a";
    }

    private static String simple(String type) {
        return type.replaceAll("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])", "");
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse(message);
    }

    /** Begins with a capital letter, ends with a period, and spells types without their packages. */
    private static String sentence(String message) {
        String text = simple(message.strip());
        String capital = text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
        return capital.endsWith(".") ? capital : capital + ".";
    }

    private static Optional<MatchResult> match(Pattern pattern, String message) {
        Matcher matcher = pattern.matcher(message);
        return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }
}
