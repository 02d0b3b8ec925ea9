package dev.workings.cli;

import dev.workings.compute.TimeLimit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An output of the program, while it runs code of a course: what that code prints stands in lines of its own elsewhere, each behind the
 * name of the computation, and only so many.
 */
final class NamedOutput extends OutputStream {
    private static final int MOST_LINES = 100;

    private final OutputStream own;
    private final OutputStream course;
    private final Charset charset;
    private final Map<String, Printed> printed = new HashMap<>();

    private static final class Printed {
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();
        private int lines;
    }

    /**
     * @param own where goes what the program itself prints
     * @param course where goes what a course's code prints
     */
    NamedOutput(OutputStream own, OutputStream course, Charset charset) {
        this.own = own;
        this.course = course;
        this.charset = charset;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        Optional<String> name = TimeLimit.nameOf(Thread.currentThread());
        if (name.isEmpty()) {
            own.write(bytes, offset, length);
            return;
        }
        Printed before = printed.computeIfAbsent(name.get(), any -> new Printed());
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] == '\n') {
                endLine(name.get(), before);
            } else {
                before.line.write(bytes[i]);
            }
        }
    }

    private void endLine(String name, Printed of) throws IOException {
        of.lines++;
        String text = of.lines < MOST_LINES ? of.line.toString(charset).stripTrailing() : "(and more)";
        of.line.reset();
        if (of.lines <= MOST_LINES) {
            course.write("%s printed: %s%n".formatted(name, text).getBytes(charset));
            course.flush();
        }
    }

    @Override
    public synchronized void flush() throws IOException {
        own.flush();
    }

    /** Writes what was begun and not ended; the outputs below stay open. */
    @Override
    public synchronized void close() throws IOException {
        for (Map.Entry<String, Printed> each : printed.entrySet()) {
            if (each.getValue().line.size() > 0) {
                endLine(each.getKey(), each.getValue());
            }
        }
        own.flush();
    }
}
