package matinee.kernel;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Rewrites one method: see {@link Weaver}. */
final class WovenMethod extends MethodVisitor {
    private static final String GUARD = "matinee/kernel/Guard";
    private static final String ON_RUNTIME = "(Ljava/lang/Runtime;I)V";

    private final Set<Label> seen = new HashSet<>();
    private final Set<Label> handlers = new HashSet<>();
    private boolean atHandler;

    WovenMethod(MethodVisitor next) {
        super(Opcodes.ASM9, next);
    }

    @Override
    public void visitCode() {
        super.visitCode();
        check();
    }

    @Override
    public void visitLabel(Label label) {
        guardHandler();
        super.visitLabel(label);
        seen.add(label);
        atHandler = handlers.contains(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label target) {
        guardHandler();
        checkIfBackward(target);
        super.visitJumpInsn(opcode, target);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... targets) {
        guardHandler();
        checkIfBackward(otherwise, targets);
        super.visitTableSwitchInsn(min, max, otherwise, targets);
    }

    @Override
    public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] targets) {
        guardHandler();
        checkIfBackward(otherwise, targets);
        super.visitLookupSwitchInsn(otherwise, keys, targets);
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
        super.visitTryCatchBlock(start, end, handler, type);
        // The handler of a finally block (no type) rethrows by itself; a jump out of it meets a check.
        if ("java/lang/Throwable".equals(type) || "java/lang/Error".equals(type)) {
            handlers.add(handler);
        }
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        guardHandler();
        Optional<String> refusal = refusal(owner, name, descriptor);
        if (refusal.isPresent()) {
            String type = opcode == Opcodes.INVOKESTATIC ? descriptor : ON_RUNTIME;
            super.visitMethodInsn(Opcodes.INVOKESTATIC, GUARD, refusal.get(), type, false);
        } else {
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        }
    }

    /** Finds {@code System::exit}, a method handle among the arguments. */
    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        guardHandler();
        Object[] woven = arguments.clone();
        for (int i = 0; i < woven.length; i++) {
            if (woven[i] instanceof Handle handle) {
                woven[i] = refusal(handle.getOwner(), handle.getName(), handle.getDesc())
                        .map(refusal -> refused(handle, refusal))
                        .orElse(handle);
            }
        }
        super.visitInvokeDynamicInsn(name, descriptor, bootstrap, woven);
    }

    @Override
    public void visitInsn(int opcode) {
        guardHandler();
        super.visitInsn(opcode);
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
        guardHandler();
        super.visitVarInsn(opcode, variable);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        guardHandler();
        super.visitTypeInsn(opcode, type);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        guardHandler();
        super.visitFieldInsn(opcode, owner, name, descriptor);
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        guardHandler();
        super.visitIntInsn(opcode, operand);
    }

    @Override
    public void visitLdcInsn(Object value) {
        guardHandler();
        super.visitLdcInsn(value);
    }

    @Override
    public void visitIincInsn(int variable, int increment) {
        guardHandler();
        super.visitIincInsn(variable, increment);
    }

    private void check() {
        super.visitMethodInsn(Opcodes.INVOKESTATIC, GUARD, "check", "()V", false);
    }

    private void checkIfBackward(Label target, Label... more) {
        if (seen.contains(target) || Arrays.stream(more).anyMatch(seen::contains)) {
            check();
        }
    }

    /** A handler's first instruction comes after its label, line and frame: looks at the caught Throwable just before it. */
    private void guardHandler() {
        if (atHandler) {
            atHandler = false;
            super.visitInsn(Opcodes.DUP);
            super.visitMethodInsn(Opcodes.INVOKESTATIC, GUARD, "rethrow", "(Ljava/lang/Throwable;)V", false);
        }
    }

    private static Handle refused(Handle call, String refusal) {
        String type = call.getTag() == Opcodes.H_INVOKESTATIC ? call.getDesc() : ON_RUNTIME;
        return new Handle(Opcodes.H_INVOKESTATIC, GUARD, refusal, type, false);
    }

    /** Names what stands in for a call that ends the JVM. */
    private static Optional<String> refusal(String owner, String name, String descriptor) {
        if (!descriptor.equals("(I)V")) {
            return Optional.empty();
        }
        return switch (owner + "." + name) {
            case "java/lang/System.exit" -> Optional.of("systemExit");
            case "java/lang/Runtime.exit" -> Optional.of("runtimeExit");
            case "java/lang/Runtime.halt" -> Optional.of("runtimeHalt");
            default -> Optional.empty();
        };
    }
}
