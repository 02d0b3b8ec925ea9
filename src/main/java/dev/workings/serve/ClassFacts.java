package dev.workings.serve;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;

/**
 * What is to be known of a compiled class.
 *
 * @param bytes of its file
 * @param references the names of the classes whose code it can run; every class file lists them
 */
record ClassFacts(byte[] bytes, Set<String> references) {
    private static final int CLASS_CONSTANT = 7;

    ClassFacts {
        references = Set.copyOf(references);
    }

    static ClassFacts of(byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        char[] buffer = new char[reader.getMaxStringLength()];
        Set<String> names = new HashSet<>();
        for (int i = 1; i < reader.getItemCount(); i++) {
            int at = reader.getItem(i);
            if (at > 0 && reader.readByte(at - 1) == CLASS_CONSTANT) {
                names.add(reader.readUTF8(at, buffer).replace('/', '.'));
            }
        }
        return new ClassFacts(bytes, names);
    }
}
