package unruly;

import dev.workings.compute.Computation;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import java.util.Locale;
import java.util.TimeZone;

/** Sets the default locale and time zone, in a class that it uses. */
public final class Travelling implements Computation {
    @Override
    public Results compute(Seed seed) {
        Clocks.set();
        return Results.NONE;
    }

    private static final class Clocks {
        static void set() {
            Locale.setDefault(Locale.GERMANY);
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
        }
    }
}
