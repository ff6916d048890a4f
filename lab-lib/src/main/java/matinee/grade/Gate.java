package matinee.grade;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Lets an answer's code call what the course teaches, and nothing that leads to files, the network, processes, reflection or the
 * grader itself: such a call throws. A list of what is allowed, because nobody can list all that is not.
 */
final class Gate implements UnaryOperator<byte[]> {
    private static final String REFUSED = "matinee/grade/Refused";
    private static final Pattern TYPES = Pattern.compile("REPL/.*|\\[.*"
            + "|java/util/(?!jar/|zip/|logging/|prefs/|spi/|ServiceLoader|ResourceBundle)[\\w/$]+"
            + "|java/(math|text|time)/[\\w/$]+"
            + "|java/lang/(Object|String\\w*|Char\\w*|Math|StrictMath|Integer|Long|Short|Byte|Double|Float|Boolean|Number|Void"
            + "|Iterable|Comparable|Record|Enum|Runnable|AutoCloseable|Cloneable|Throwable|\\w*Exception|\\w*Error"
            + "|InheritableThreadLocal|ThreadLocal|Appendable|StackTraceElement)"
            + "|java/lang/(Character|Enum)\\$\\w+"
            + "|java/io/(IOException|UncheckedIOException|Serializable)"
            + "|matinee/(similarity|neighbor|baseline|classify|factor|deep|eval|plot)/[\\w/$]+"
            + "|matinee/data/(Dataset|DataTables|Split|Sample\\w*)(\\$\\w+)?"
            + "|matinee/[A-Z][\\w$]*"
            + "|tech/tablesaw/(api|columns|selection|aggregate|filtering|table)/[\\w/$]+"
            + "|jdk/jshell/spi/SPIResolutionException");
    private static final Map<String, Set<String>> MEMBERS = Map.of(
            "java/lang/System",
            Set.of(
                    "out",
                    "err",
                    "currentTimeMillis",
                    "nanoTime",
                    "arraycopy",
                    "identityHashCode",
                    "lineSeparator",
                    "exit",
                    "gc"),
            "java/lang/Runtime",
            Set.of("getRuntime", "availableProcessors", "maxMemory", "totalMemory", "freeMemory", "gc", "exit", "halt"),
            "java/lang/Class",
            Set.of(
                    "getSimpleName",
                    "getName",
                    "getTypeName",
                    "isInstance",
                    "cast",
                    "desiredAssertionStatus",
                    "hashCode",
                    "equals",
                    "toString"),
            "java/lang/Thread",
            Set.of(
                    "<init>",
                    "start",
                    "join",
                    "sleep",
                    "interrupt",
                    "isInterrupted",
                    "interrupted",
                    "currentThread",
                    "setDaemon",
                    "isAlive",
                    "yield",
                    "getName",
                    "setName",
                    "onSpinWait",
                    "ofVirtual",
                    "startVirtualThread"),
            "java/io/PrintStream",
            Set.of("print", "println", "printf", "format", "append", "flush"),
            "org/dflib/jjava/jupyter/kernel/BaseNotebookStatics",
            Set.of("display", "updateDisplay"));
    private static final List<String> REFUSED_MEMBERS = List.of(
            "matinee/data/Dataset.read",
            "matinee/Progress.live",
            "java/util/Scanner.<init>",
            "java/util/Formatter.<init>");

    @Override
    public byte[] apply(byte[] bytecode) {
        ClassReader reader = new ClassReader(bytecode);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        return new Gated(super.visitMethod(access, name, descriptor, signature, exceptions));
                    }
                },
                0);
        return writer.toByteArray();
    }

    static boolean isAllowed(String owner, String member) {
        if (REFUSED_MEMBERS.contains(owner + "." + member)) {
            return false;
        }
        Set<String> some = MEMBERS.get(owner);
        return some == null ? TYPES.matcher(owner).matches() : some.contains(member);
    }

    /** Throws before each call that is not allowed; what would come after it stays, so that nothing else changes. */
    private static final class Gated extends MethodVisitor {
        Gated(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        private void pass(String owner, String member) {
            if (!isAllowed(owner, member)) {
                super.visitLdcInsn(
                        owner.replace('/', '.').replace('$', '.') + (member.equals("<init>") ? "" : "." + member));
                super.visitMethodInsn(Opcodes.INVOKESTATIC, REFUSED, "refuse", "(Ljava/lang/String;)V", false);
            }
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            pass(owner, name);
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            pass(owner, name);
            super.visitFieldInsn(opcode, owner, name, descriptor);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            for (Object argument : arguments) {
                if (argument instanceof Handle handle) {
                    pass(handle.getOwner(), handle.getName());
                }
            }
            super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
        }

        @Override
        public void visitLdcInsn(Object value) {
            if (value instanceof Handle handle) {
                pass(handle.getOwner(), handle.getName());
            }
            super.visitLdcInsn(value);
        }
    }
}
