package dev.workings.script;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.SandboxPolicy;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyObject;

/**
 * A world in GraalJS, which runs wherever Java does. Its {@code CONSTRAINED} policy denies it files, processes, threads, the environment
 * and Java's classes; what it prints is dropped.
 */
final class GraalSandbox implements Sandbox {
    /** Parsed code is shared by all sandboxes; the engine holds nothing else. */
    private static final class Shared {
        static final Engine ENGINE = engine();
    }

    private final Script script;
    private final Context context;
    private volatile boolean alive = true;

    private static Engine engine() {
        keepHomeFolderClean();
        return Engine.newBuilder("js")
                .sandbox(SandboxPolicy.CONSTRAINED)
                .option("engine.WarnInterpreterOnly", "false")
                .in(InputStream.nullInputStream())
                .out(OutputStream.nullOutputStream())
                .err(OutputStream.nullOutputStream())
                .logHandler(OutputStream.nullOutputStream())
                .build();
    }

    /**
     * GraalJS would unpack a native library into the home folder, for a compiler that a stock JDK does not have. Pointed at no
     * file, and told not to complain, it interprets as it would anyway. Whoever has GraalVM sets the first property to use it.
     */
    private static void keepHomeFolderClean() {
        if (System.getProperty("truffle.attach.library") == null) {
            System.setProperty("truffle.attach.library", "/nonexistent");
            System.setProperty("polyglotimpl.AttachLibraryFailureAction", "ignore");
        }
    }

    GraalSandbox(Script script) {
        this.script = script;
        this.context = Context.newBuilder("js")
                .engine(Shared.ENGINE)
                .sandbox(SandboxPolicy.CONSTRAINED)
                .option("js.load", "false")
                .option("js.graal-builtin", "false")
                .in(InputStream.nullInputStream())
                .out(OutputStream.nullOutputStream())
                .err(OutputStream.nullOutputStream())
                .build();
        script.resources().forEach(this::load);
    }

    @Override
    public ScriptValue call(String function, Object... arguments) {
        try {
            Value callee = context.getBindings("js").getMember(function);
            if (callee == null || !callee.canExecute()) {
                throw new ScriptException.Unusable("%s has no function '%s'".formatted(script.name(), function));
            }
            Object[] guests =
                    Arrays.stream(arguments).map(GraalSandbox::toGuest).toArray();
            return new ScriptValue(toHost(callee.execute(guests)));
        } catch (PolyglotException e) {
            throw failure(e);
        } catch (IllegalStateException e) {
            throw alive ? e : stopped();
        }
    }

    @Override
    public boolean isAlive() {
        return alive;
    }

    @Override
    public void stop() {
        alive = false;
        context.close(true);
    }

    @Override
    public void close() {
        stop();
    }

    private void load(String resource) {
        try {
            context.eval(
                    Source.newBuilder("js", Resources.text(resource), resource).buildLiteral());
        } catch (PolyglotException e) {
            throw new ScriptException.Unusable("%s does not load: %s".formatted(resource, e.getMessage()));
        }
    }

    private ScriptException failure(PolyglotException e) {
        if (e.isCancelled() || !alive) {
            return stopped();
        }
        return new ScriptException.Thrown(String.valueOf(e.getMessage()));
    }

    private ScriptException stopped() {
        return ScriptException.Stopped.after(script.limit(), script.name());
    }

    private static Object toGuest(Object value) {
        if (value instanceof List<?> list) {
            return ProxyArray.fromList(
                    List.copyOf(list.stream().map(GraalSandbox::toGuest).toList()));
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> members = new LinkedHashMap<>();
            map.forEach((key, member) -> members.put((String) key, toGuest(member)));
            return ProxyObject.fromMap(members);
        }
        return value;
    }

    private static Object toHost(Value value) {
        if (value.isString()) {
            return value.asString();
        }
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        if (value.isNumber()) {
            return value.asDouble();
        }
        if (value.hasArrayElements()) {
            return LongStream.range(0, value.getArraySize())
                    .mapToObj(index -> toHost(value.getArrayElement(index)))
                    .toList();
        }
        return value.isNull() ? null : members(value);
    }

    private static Map<String, Object> members(Value value) {
        Map<String, Object> members = new LinkedHashMap<>();
        value.getMemberKeys().forEach(key -> members.put(key, toHost(value.getMember(key))));
        return members;
    }
}
