package matinee.kernel.greeting;

/** Stands for a domain that the kernel does not know. */
public record Greeting(String name) {
    public static Greeting to(String name) {
        return new Greeting(name);
    }
}
