package dev.workings.build;

import dev.workings.cache.Key;
import dev.workings.html.StyleRule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files of a site that was written, as bytes until somebody asks for them: whether a build has anything to do is told without. Each
 * style rule stands there once.
 */
final class MadeFiles {
    private final byte[] bytes;

    private MadeFiles(byte[] bytes) {
        this.bytes = bytes;
    }

    static MadeFiles of(Map<String, MadeFile> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        Map<String, StyleRule> rules = byName(files);
        out.writeInt(rules.size());
        Map<String, Integer> numbers = new HashMap<>();
        for (StyleRule rule : rules.values()) {
            numbers.put(rule.name(), numbers.size());
            out.writeUTF(rule.name());
            out.writeUTF(rule.declarations());
        }
        out.writeInt(files.size());
        for (Map.Entry<String, MadeFile> file : new TreeMap<>(files).entrySet()) {
            out.writeUTF(file.getKey());
            file.getValue().of().write(out);
            out.writeInt(file.getValue().rules().size());
            for (StyleRule rule : file.getValue().rules()) {
                out.writeInt(numbers.get(rule.name()));
            }
        }
        return new MadeFiles(bytes.toByteArray());
    }

    /** A name stands for the same rule everywhere. */
    private static Map<String, StyleRule> byName(Map<String, MadeFile> files) {
        Map<String, StyleRule> rules = new LinkedHashMap<>();
        for (MadeFile file : files.values()) {
            for (StyleRule rule : file.rules()) {
                rules.putIfAbsent(rule.name(), rule);
            }
        }
        return rules;
    }

    /** By their paths. */
    Map<String, MadeFile> byPath() {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            StyleRule[] rules = new StyleRule[in.readInt()];
            for (int i = 0; i < rules.length; i++) {
                rules[i] = new StyleRule(in.readUTF(), in.readUTF());
            }
            Map<String, MadeFile> files = new HashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                files.put(in.readUTF(), new MadeFile(Key.read(in), some(rules, in)));
            }
            return files;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<StyleRule> some(StyleRule[] rules, DataInputStream in) throws IOException {
        List<StyleRule> some = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            some.add(rules[in.readInt()]);
        }
        return some;
    }

    /** To the end. */
    static MadeFiles read(DataInputStream in) throws IOException {
        return new MadeFiles(in.readAllBytes());
    }

    void write(DataOutputStream out) throws IOException {
        out.write(bytes);
    }
}
