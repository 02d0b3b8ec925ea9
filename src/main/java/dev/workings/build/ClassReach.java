package dev.workings.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.objectweb.asm.ClassReader;

/** Which of a course's classes a class reaches, read from their bytes: every class file lists the classes whose code it can run. */
public final class ClassReach {
    private static final int CLASS_CONSTANT = 7;

    private final Function<String, Optional<URL>> own;
    private final Map<String, Optional<Facts>> facts = new ConcurrentHashMap<>();

    /** @param own where the file of a class of the course is; empty for any other class */
    public ClassReach(Function<String, Optional<URL>> own) {
        this.own = own;
    }

    private record Facts(String digest, Set<String> references) {
        static Facts of(byte[] bytes) {
            ClassReader reader = new ClassReader(bytes);
            char[] buffer = new char[reader.getMaxStringLength()];
            Set<String> names = new HashSet<>();
            for (int i = 1; i < reader.getItemCount(); i++) {
                int at = reader.getItem(i);
                if (at > 0 && reader.readByte(at - 1) == CLASS_CONSTANT) {
                    names.add(reader.readUTF8(at, buffer).replace('/', '.'));
                }
            }
            return new Facts(HexFormat.of().formatHex(sha256().digest(bytes)), Set.copyOf(names));
        }
    }

    public boolean has(String className) {
        return facts(className).isPresent();
    }

    /** Digests of the class and of all classes of the course that it reaches, by their names. */
    public SortedMap<String, String> digests(String className) {
        SortedMap<String, String> reached = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(className));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (!reached.containsKey(name)) {
                facts(name).ifPresent(found -> {
                    reached.put(name, found.digest());
                    open.addAll(found.references());
                });
            }
        }
        return reached;
    }

    private Optional<Facts> facts(String name) {
        return facts.computeIfAbsent(name, any -> own.apply(name).map(ClassReach::read));
    }

    private static Facts read(URL file) {
        try (InputStream bytes = file.openStream()) {
            return Facts.of(bytes.readAllBytes());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
