package matinee.store;

import java.util.regex.Pattern;

/** Knows which classes a file may name: the library's records and enums, and nothing else. */
final class RecordNames {
    private static final Pattern OURS = Pattern.compile("matinee(\\.[a-z]+)*\\.[A-Z]\\w*(\\$[A-Z]\\w*)*");

    private RecordNames() {}

    static boolean isOurs(Class<?> type) {
        return (type.isRecord() || type.isEnum())
                && OURS.matcher(type.getName()).matches()
                && type.getClassLoader() == RecordNames.class.getClassLoader();
    }

    /**
     * Finds the record of a name; no class is initialized before it is known to be one.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Class<?> find(String name) {
        Class<?> type = findAny(name);
        if (type.isRecord()) {
            return type;
        }
        throw noRecord(name);
    }

    /**
     * Finds the enum of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Class<?> findEnum(String name) {
        Class<?> type = findAny(name);
        if (type.isEnum()) {
            return type;
        }
        throw noRecord(name);
    }

    private static Class<?> findAny(String name) {
        if (OURS.matcher(name).matches()) {
            try {
                Class<?> type = Class.forName(name, false, RecordNames.class.getClassLoader());
                if (isOurs(type)) {
                    return type;
                }
            } catch (ClassNotFoundException | LinkageError e) {
                throw new IllegalArgumentException(
                        "this version of the library has no recipe " + name + ": update Matinee", e);
            }
        }
        throw noRecord(name);
    }

    private static IllegalArgumentException noRecord(String name) {
        return new IllegalArgumentException(
                "a recipe must be a record of the library, but the file names " + shortened(name));
    }

    private static String shortened(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }
}
