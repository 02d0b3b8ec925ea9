package dev.workings.compute.bytecode;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A compiled class of a course.
 *
 * @param digest of its file, SHA-256 as hexadecimal digits
 * @param references the names of the classes whose code it can run; every class file lists them
 * @param trespasses the calls in it that a computation must not make
 */
public record ClassFile(String digest, Set<String> references, List<Trespass> trespasses) {
    private static final int CLASS_CONSTANT = 7;

    public ClassFile {
        references = Set.copyOf(references);
        trespasses = List.copyOf(trespasses);
    }

    public static ClassFile of(byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        return new ClassFile(digest(bytes), references(reader), trespasses(reader));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Set<String> references(ClassReader reader) {
        char[] buffer = new char[reader.getMaxStringLength()];
        Set<String> names = new HashSet<>();
        for (int i = 1; i < reader.getItemCount(); i++) {
            int at = reader.getItem(i);
            if (at > 0 && reader.readByte(at - 1) == CLASS_CONSTANT) {
                names.add(reader.readUTF8(at, buffer).replace('/', '.'));
            }
        }
        return names;
    }

    private static List<Trespass> trespasses(ClassReader reader) {
        String className = reader.getClassName().replace('/', '.');
        List<Trespass> found = new ArrayList<>();
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        return new Calls(className, found);
                    }
                },
                ClassReader.SKIP_FRAMES);
        return found;
    }

    private static final class Calls extends MethodVisitor {
        private final String className;
        private final List<Trespass> found;
        private int line = 1;

        Calls(String className, List<Trespass> found) {
            super(Opcodes.ASM9);
            this.className = className;
            this.found = found;
        }

        @Override
        public void visitLineNumber(int number, Label start) {
            line = number;
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            Trespass.Kind.of(owner.replace('/', '.') + "." + name)
                    .ifPresent(kind -> found.add(new Trespass(className, line, kind)));
        }
    }
}
