package dev.workings.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Records as bytes, and back, by the declared types of their components: records, sealed interfaces of records, enumerations, numbers,
 * texts, and lists, maps and optionals of these. Unlike Java's serialization it makes no object that the type does not name, whatever
 * the bytes say, and each is made by its constructor, which refuses nonsense.
 *
 * @param <T> a record, or a sealed interface of records
 */
public final class RecordFormat<T> {
    /** Of record classes: to look one up takes longer than to read a record. */
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    /** @param types of the components as they are declared */
    private record Shape(List<Type> types, Constructor<?> constructor) {
        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] raw =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(raw);
                constructor.setAccessible(true);
                return new Shape(
                        Arrays.stream(components)
                                .map(RecordComponent::getGenericType)
                                .toList(),
                        constructor);
            } catch (NoSuchMethodException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private final Class<T> type;
    private final String version;

    public RecordFormat(Class<T> type) {
        this.type = type;
        this.version = described(type);
    }

    public byte[] write(T value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(type, value, new DataOutputStream(bytes));
        } catch (IOException | ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Empty if the bytes are not such a record. */
    public Optional<T> read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            T value = type.cast(read(type, in));
            return in.read() < 0 ? Optional.of(value) : Optional.empty();
        } catch (IOException | ReflectiveOperationException | RuntimeException other) {
            return Optional.empty();
        }
    }

    /** What the bytes mean: it changes when a record does, so that it belongs into the key. */
    public String version() {
        return version;
    }

    private static String described(Type type) {
        Set<String> lines = new LinkedHashSet<>();
        describe(type, lines);
        return String.join("\n", lines);
    }

    private static void describe(Type type, Set<String> lines) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> describe(argument, lines));
        } else if (raw(type).isEnum()) {
            lines.add(raw(type).getName() + Arrays.toString(raw(type).getEnumConstants()));
        } else if (raw(type).isSealed()) {
            Class<?>[] kinds = raw(type).getPermittedSubclasses();
            if (lines.add(raw(type).getName() + Arrays.toString(kinds))) {
                Arrays.stream(kinds).forEach(kind -> describe(kind, lines));
            }
        } else if (raw(type).isRecord()) {
            RecordComponent[] components = raw(type).getRecordComponents();
            String line = Arrays.stream(components)
                    .map(component -> component.getName() + " " + component.getGenericType())
                    .collect(Collectors.joining(", ", raw(type).getName() + "(", ")"));
            if (lines.add(line)) {
                Arrays.stream(components).forEach(component -> describe(component.getGenericType(), lines));
            }
        }
    }

    private static void write(Type declared, Object value, DataOutputStream out)
            throws IOException, ReflectiveOperationException {
        if (value instanceof String text) {
            byte[] characters = new byte[2 * text.length()];
            ByteBuffer.wrap(characters).asCharBuffer().put(text);
            out.writeInt(text.length());
            out.write(characters);
        } else if (value instanceof Integer number) {
            out.writeInt(number);
        } else if (value instanceof Double number) {
            out.writeDouble(number);
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else if (value instanceof BigDecimal number) {
            write(String.class, number.toString(), out);
        } else if (value instanceof Enum<?> constant) {
            out.writeInt(constant.ordinal());
        } else if (value instanceof Optional<?> optional) {
            writeAll(argument(declared, 0), optional.stream().toList(), out);
        } else if (value instanceof OptionalDouble optional) {
            writeAll(Double.class, optional.stream().boxed().toList(), out);
        } else if (value instanceof List<?> list) {
            writeAll(argument(declared, 0), list, out);
        } else if (value instanceof Map<?, ?> map) {
            writeAll(argument(declared, 0), new ArrayList<>(map.keySet()), out);
            writeAll(argument(declared, 1), new ArrayList<>(map.values()), out);
        } else {
            writeRecord(raw(declared), value, out);
        }
    }

    private static void writeAll(Type declared, List<?> values, DataOutputStream out)
            throws IOException, ReflectiveOperationException {
        out.writeInt(values.size());
        for (Object value : values) {
            write(declared, value, out);
        }
    }

    private static void writeRecord(Class<?> declared, Object value, DataOutputStream out)
            throws IOException, ReflectiveOperationException {
        if (declared.isSealed()) {
            out.writeInt(List.of(declared.getPermittedSubclasses()).indexOf(value.getClass()));
        }
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            write(component.getGenericType(), component.getAccessor().invoke(value), out);
        }
    }

    private static Object read(Type declared, DataInputStream in) throws IOException, ReflectiveOperationException {
        Class<?> type = raw(declared);
        if (type == String.class) {
            return text(in);
        }
        if (type == int.class || type == Integer.class) {
            return in.readInt();
        }
        if (type == double.class || type == Double.class) {
            return in.readDouble();
        }
        if (type == boolean.class || type == Boolean.class) {
            return in.readBoolean();
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(text(in));
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[in.readInt()];
        }
        if (type == Optional.class) {
            return list(argument(declared, 0), in).stream().findFirst();
        }
        if (type == OptionalDouble.class) {
            return list(Double.class, in).stream()
                    .mapToDouble(Double.class::cast)
                    .findFirst();
        }
        if (type == List.class) {
            return list(argument(declared, 0), in);
        }
        if (type == Map.class) {
            return map(list(argument(declared, 0), in), list(argument(declared, 1), in));
        }
        return record(type.isSealed() ? type.getPermittedSubclasses()[in.readInt()] : type, in);
    }

    private static Object record(Class<?> type, DataInputStream in) throws IOException, ReflectiveOperationException {
        Shape shape = SHAPES.get(type);
        Object[] values = new Object[shape.types.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = read(shape.types.get(i), in);
        }
        return shape.constructor.newInstance(values);
    }

    private static List<Object> list(Type declared, DataInputStream in)
            throws IOException, ReflectiveOperationException {
        int size = size(in);
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            values.add(read(declared, in));
        }
        return values;
    }

    private static Map<Object, Object> map(List<Object> keys, List<Object> values) {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            map.put(keys.get(i), values.get(i));
        }
        return map;
    }

    private static String text(DataInputStream in) throws IOException {
        char[] characters = new char[size(in)];
        ByteBuffer.wrap(in.readNBytes(2 * characters.length)).asCharBuffer().get(characters);
        return new String(characters);
    }

    /** No more than there are bytes. */
    private static int size(DataInputStream in) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > in.available()) {
            throw new UncheckedIOException(new IOException("a size of " + size));
        }
        return size;
    }

    private static Type argument(Type declared, int index) {
        return ((ParameterizedType) declared).getActualTypeArguments()[index];
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }
}
