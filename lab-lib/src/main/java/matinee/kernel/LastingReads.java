package matinee.kernel;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Knows which variables code may read after its cell is over: a lambda, a method, a class. A variable that is declared anew with other
 * code gets a new class, and the old one holds its value for ever; unless nothing of this kind reads it, that value can go.
 */
final class LastingReads {
    private static final Set<String> ONCE = Set.of("do_it$", "do_it$Aux", "<clinit>");

    private final Set<String> owners = ConcurrentHashMap.newKeySet();

    /** Takes note of what a class of a cell reads. */
    void add(byte[] bytecode) {
        new ClassReader(bytecode).accept(new Reads(), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    }

    /** Tells whether any lasting code reads a variable that this class holds. */
    boolean touch(String type) {
        return owners.contains(type.replace('.', '/'));
    }

    private final class Reads extends ClassVisitor {
        private boolean isSnippet;

        Reads() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(
                int version, int access, String name, String signature, String superName, String[] interfaces) {
            isSnippet = CellMap.snippetClass(name.replace('/', '.'))
                    .filter(top -> name.endsWith('/' + top))
                    .isPresent();
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access, String method, String descriptor, String signature, String[] exceptions) {
            if (isSnippet && ONCE.contains(method)) {
                return null;
            }
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitFieldInsn(int opcode, String owner, String field, String type) {
                    if (opcode == Opcodes.GETSTATIC) {
                        owners.add(owner);
                    }
                }
            };
        }
    }
}
