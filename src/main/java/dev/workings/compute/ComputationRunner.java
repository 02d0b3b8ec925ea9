package dev.workings.compute;

import dev.workings.compute.bytecode.Trespass;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Runs computations by the name of their class, each on a thread of its own and for a limited time. */
public final class ComputationRunner {
    private final ClassLoader classes;
    private final Function<String, List<Trespass>> trespasses;
    private final TimeLimit limit;

    /** @param trespasses the calls that no computation may make, in all that a class can run */
    public ComputationRunner(ClassLoader classes, Function<String, List<Trespass>> trespasses, Duration limit) {
        this.classes = Objects.requireNonNull(classes);
        this.trespasses = Objects.requireNonNull(trespasses);
        this.limit = new TimeLimit(limit);
    }

    /** What became of a computation. */
    public sealed interface Outcome {}

    public record Finished(Results results) implements Outcome {}

    /** There is no such class among the course's. */
    public record NotFound() implements Outcome {}

    /** @param reason why the class cannot be run, as the end of a sentence */
    public record Unusable(String reason) implements Outcome {}

    public record TimedOut(Duration limit) implements Outcome {}

    /** It was not run. */
    public record Refused(List<Trespass> trespasses) implements Outcome {
        public Refused {
            trespasses = List.copyOf(trespasses);
        }
    }

    /** @param threads that went on when it had returned, by name; they were told to stop */
    public record LeftRunning(List<String> threads) implements Outcome {
        public LeftRunning {
            threads = List.copyOf(threads);
        }
    }

    /** @param cause what the computation threw */
    public record Threw(Throwable cause) implements Outcome {
        /** The line of the course's own code that the exception came through last. */
        public Optional<StackTraceElement> frame(String packageName) {
            return java.util.Arrays.stream(cause.getStackTrace())
                    .filter(frame -> frame.getClassName().startsWith(packageName + "."))
                    .findFirst();
        }
    }

    public Outcome run(String className, Seed seed) {
        List<Trespass> found = trespasses.apply(className);
        return found.isEmpty() ? loaded(className, seed) : new Refused(found);
    }

    private Outcome loaded(String className, Seed seed) {
        try {
            Class<?> type = Class.forName(className, true, classes);
            if (!Computation.class.isAssignableFrom(type)) {
                return new Unusable("it does not implement Computation");
            }
            return run((Computation) type.getDeclaredConstructor().newInstance(), seed);
        } catch (ClassNotFoundException missing) {
            return new NotFound();
        } catch (NoSuchMethodException | IllegalAccessException | InstantiationException closed) {
            return new Unusable("it has no public constructor without parameters");
        } catch (InvocationTargetException failed) {
            return new Threw(failed.getCause());
        } catch (LinkageError broken) {
            return new Unusable("it cannot be loaded: " + broken.getMessage());
        }
    }

    private Outcome run(Computation computation, Seed seed) {
        try {
            Results results = limit.run(computation.getClass().getName(), () -> computation.compute(seed));
            return new Finished(Objects.requireNonNull(results, "the computation returned null"));
        } catch (TimeoutException late) {
            return new TimedOut(limit.duration());
        } catch (TimeLimit.LeftRunningException busy) {
            return new LeftRunning(busy.threads());
        } catch (ExecutionException failed) {
            return new Threw(failed.getCause());
        } catch (NullPointerException none) {
            return new Unusable(none.getMessage());
        }
    }
}
