package dev.workings.script;

import com.caoccao.javet.exceptions.JavetException;
import com.caoccao.javet.interop.V8Runtime;
import com.caoccao.javet.values.V8Value;
import com.caoccao.javet.values.reference.V8ValueFunction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A world in V8. It has JavaScript, and nothing of a browser's or of Node's: no files, no network, no timers, and no Java; nor what
 * depends on a language. V8 would end the whole program when its memory is full; asked shortly before, it is stopped, and may take some
 * more to come to that.
 */
final class V8Sandbox implements Sandbox {
    private static final String WORLD = "dev/workings/script/v8-world.js";
    private static final long TO_COME_TO_AN_END = 256L << 20;

    private final Script script;
    private final V8Runtime runtime;
    private volatile boolean full;
    private volatile boolean alive = true;

    V8Sandbox(Script script) {
        this.script = script;
        this.runtime = world(script);
        runtime.setNearHeapLimitCallback((limit, initial) -> endFor(limit));
        try {
            load(WORLD);
            script.resources().forEach(this::load);
        } catch (RuntimeException unusable) {
            close(); // Its memory is not Java's, and nobody will have it to close.
            throw unusable;
        }
    }

    private static V8Runtime world(Script script) {
        try {
            return NativeV8.open();
        } catch (JavetException e) {
            throw new ScriptException.Unusable("%s cannot be run: %s".formatted(script.name(), e.getMessage()));
        }
    }

    private long endFor(long limit) {
        full = true;
        stop();
        return limit + TO_COME_TO_AN_END;
    }

    private void load(String resource) {
        try {
            runtime.getExecutor(Resources.text(resource))
                    .setResourceName(resource)
                    .executeVoid();
        } catch (JavetException e) {
            throw new ScriptException.Unusable("%s does not load: %s".formatted(resource, e.getMessage()));
        }
    }

    @Override
    public ScriptValue call(String function, Object... arguments) {
        try (V8Value callee = runtime.getGlobalObject().get(function)) {
            if (!(callee instanceof V8ValueFunction callable)) {
                throw new ScriptException.Unusable("%s has no function '%s'".formatted(script.name(), function));
            }
            return new ScriptValue(copy(callable.callObject(null, arguments)));
        } catch (JavetException e) {
            throw failure(e);
        }
    }

    private static Object copy(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(V8Sandbox::copy).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> members = new LinkedHashMap<>();
            map.forEach((name, member) -> members.put(name, copy(member)));
            return members;
        }
        return value instanceof Number number ? (Object) number.doubleValue() : value;
    }

    private ScriptException failure(JavetException e) {
        if (full) {
            return new ScriptException.Stopped("%s was stopped when its memory was full".formatted(script.name()));
        }
        if (!alive) {
            return ScriptException.Stopped.after(script.limit(), script.name());
        }
        return new ScriptException.Thrown(e.getMessage());
    }

    @Override
    public boolean isAlive() {
        return alive;
    }

    @Override
    public void stop() {
        alive = false;
        runtime.terminateExecution();
    }

    @Override
    public void close() {
        try {
            runtime.close();
        } catch (JavetException e) {
            throw new IllegalStateException(e);
        }
    }
}
