package matinee.grade;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lists the notebooks that a grader must survive. In each, cf-1 is the trouble and all other exercises are answered rightly,
 * unless the name says otherwise.
 */
final class Hostile {
    private static final String HEAD = "double correlation(Profile a, Profile b) {\n    ";

    private Hostile() {}

    /** Gives the file of each by the student's name. */
    static Map<String, byte[]> all(ExerciseSet set) {
        Map<String, byte[]> files = new LinkedHashMap<>(inCode(set));
        files.putAll(inCells(set));
        files.putAll(inFiles(set));
        return files;
    }

    /** Trouble in what the answer does. */
    static Map<String, byte[]> inCode(ExerciseSet set) {
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("does not compile", "return \"one\" + ;");
        bodies.put("endless loop", "for (long n = 0; ; n++) { }");
        bodies.put("endless loop that swallows", "while (true) { try { Thread.sleep(1); } catch (Throwable t) { } }");
        bodies.put("endless in the library", "return java.math.BigInteger.valueOf(7).pow(200_000_000).doubleValue();");
        bodies.put("endless recursion", "return correlation(a, b);");
        bodies.put("endless output", "while (true) { System.out.println(\"noise noise noise\"); }");
        bodies.put(
                "endless allocation",
                "List<long[]> all = new ArrayList<>();\n    while (true) { all.add(new long[1 << 20]); }");
        bodies.put("System exit", "System.exit(0);\n    return 1;");
        bodies.put("Runtime halt", "Runtime.getRuntime().halt(3);\n    return 1;");
        bodies.put(
                "reads the tests by reflection",
                "return Arrays.stream(Class.forName(\"matinee.grade.Worker\")" + ".getDeclaredFields()).count();");
        bodies.put(
                "reads the solutions",
                "return java.nio.file.Files.size(java.nio.file.Path.of("
                        + "System.getProperty(\"matinee.home\"), \"solutions\"));");
        bodies.put("starts a program", "new ProcessBuilder(\"cat\", \"/etc/passwd\").start();\n    return 1;");
        bodies.put("calls the network", "new java.net.Socket(\"127.0.0.1\", 80);\n    return 1;");
        bodies.put(
                "prints fake marks",
                "System.out.println(\"ready\");\n    System.out.println(\"7 of 7 points\");\n    return 7;");
        Map<String, byte[]> files = new LinkedHashMap<>();
        bodies.forEach((name, body) -> files.put(
                name,
                Homework.right(set)
                        .answer(
                                "cf-1",
                                HEAD
                                        + (name.startsWith("reads")
                                                        || name.startsWith("starts")
                                                        || name.startsWith("calls")
                                                ? "try {\n    " + body
                                                        + "\n    } catch (Exception e) { throw new IllegalStateException(e); }"
                                                : body)
                                        + "\n}")
                        .bytes()));
        Homework right = Homework.right(set);
        String good = Solution.find(set.solutions(), "cf-1").orElseThrow().reference();
        files.put(
                "threads left running",
                right.answer(
                                "cf-1",
                                good + "\nfor (int n = 0; n < 3; n++) new Thread(() -> { while (true) { } }).start();")
                        .bytes());
        files.put(
                "noise on standard error",
                right.answer("cf-1", good + "\nfor (int n = 0; n < 50_000; n++) System.err.println(\"noise\");")
                        .bytes());
        files.put("endless cell", right.own("while (true) { }", false).bytes());
        files.put(
                "halting cell",
                right.own("Runtime.getRuntime().halt(0);", false).bytes());
        files.put(
                "class redefined",
                right.answer("cf-1", "class Profile { }\nclass List<T> { }\nrecord Arrays() { }\n")
                        .bytes());
        files.put(
                "check redefined",
                right.answer(
                                "cf-1",
                                HEAD
                                        + "return 7;\n}\ndouble check(String id) {\n    System.out.println(\"7 of 7\");\n    return 7;\n}")
                        .bytes());
        return files;
    }

    /** Trouble with the cells. */
    static Map<String, byte[]> inCells(ExerciseSet set) {
        Homework right = Homework.right(set);
        String stub = Solution.find(set.solutions(), "cf-1").orElseThrow().stub();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("stub", right.answer("cf-1", stub).bytes());
        files.put("cell deleted", right.without("cf-1").bytes());
        files.put("cell doubled", right.twice("cf-1", stub).bytes());
        files.put("cell emptied", right.answer("cf-1", " \n").bytes());
        files.put("cells reversed", right.reversed().bytes());
        files.put(
                "cell renamed",
                right.map(cell -> cell.gradeId().equals("cf-1")
                                ? new SheetCell("code", "mine", new JsonObject(), cell.source())
                                : cell)
                        .bytes());
        files.put("metadata lost", right.withoutMetadata().bytes());
        files.put(
                "test changed",
                right.answer("cf-1", HEAD + "return 7;\n}")
                        .answer("cf-1-test", "7.0")
                        .bytes());
        files.put("all stubs", Homework.blank(set).bytes());
        return files;
    }

    /** Trouble with the file. */
    static Map<String, byte[]> inFiles(ExerciseSet set) {
        Homework right = Homework.right(set);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("not JSON", "I hand in my homework.".getBytes(StandardCharsets.UTF_8));
        files.put("cut off", Arrays.copyOf(right.bytes(), right.bytes().length / 2));
        files.put("empty", new byte[0]);
        files.put("another JSON", "{\"cells\": 3, \"more\": [1, null, {}]}".getBytes(StandardCharsets.UTF_8));
        files.put("deeply nested", ("{\"metadata\": " + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8));
        files.put("fifty megabytes", fifty(right));
        files.put(
                "another kernel",
                new String(
                                Homework.blank(set)
                                        .answer("cf-1", "def correlation(a, b):\n    return 1")
                                        .bytes(),
                                StandardCharsets.UTF_8)
                        .replace("\"language\": \"java\"", "\"language\": \"python\"")
                        .getBytes(StandardCharsets.UTF_8));
        files.put(
                "Windows line endings",
                ("\uFEFF" + right.text().replace("\n", "\r\n").replace("\\n\"", "\\r\\n\""))
                        .getBytes(StandardCharsets.UTF_8));
        files.put("spaces and 漢字", right.bytes());
        return files;
    }

    /** A notebook with an output of 50 MB. */
    private static byte[] fifty(Homework right) {
        String text = right.text();
        int at = text.indexOf("\"outputs\": []") + "\"outputs\": [".length();
        String output =
                "{\"output_type\": \"stream\", \"name\": \"stdout\", \"text\": \"" + "x".repeat(50 << 20) + "\"}";
        return (text.substring(0, at) + output + text.substring(at)).getBytes(StandardCharsets.UTF_8);
    }
}
