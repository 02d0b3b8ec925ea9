package dev.workings.build;

import java.util.function.Supplier;

/** What is made when it is first asked for, and once. */
final class Deferred<T> implements Supplier<T> {
    private Supplier<T> make;
    private T made;

    Deferred(Supplier<T> make) {
        this.make = make;
    }

    @Override
    public synchronized T get() {
        if (make != null) {
            made = make.get();
            make = null;
        }
        return made;
    }

    /** The same for somebody who asks once: what was not made before is not kept. */
    synchronized T unkept() {
        return make == null ? made : make.get();
    }
}
