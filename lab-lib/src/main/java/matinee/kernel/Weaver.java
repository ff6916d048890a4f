package matinee.kernel;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Rewrites a cell's classes as they are loaded: stop checks, handlers that cannot swallow a stop, no end of the JVM. */
final class Weaver {
    private Weaver() {}

    static byte[] weave(byte[] bytecode) {
        ClassReader reader = new ClassReader(bytecode);
        // Maxima only: computing frames would load the learner's classes, and no frame is added or moved.
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        return new WovenMethod(super.visitMethod(access, name, descriptor, signature, exceptions));
                    }
                },
                0);
        return writer.toByteArray();
    }
}
