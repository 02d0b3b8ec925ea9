package dev.workings.build;

import dev.workings.cache.Key;
import dev.workings.page.ParsedPage;
import dev.workings.source.SourceText;
import java.util.Optional;

/**
 * The part of a course that one of several machines computes: the pages whose key falls to it. Pages of one computation are never
 * parted.
 *
 * @param number from 1
 * @param of how many there are
 */
public record Shard(int number, int of) {
    public Shard {
        if (of < 1 || number < 1 || number > of) {
            throw new IllegalArgumentException("there is no shard %d of %d".formatted(number, of));
        }
    }

    boolean has(ParsedPage page) {
        Optional<String> computation = page.front().computation().map(SourceText::text);
        Key key = Key.of("shard", "1")
                .with(computation.orElse(page.file().path()))
                .with(computation
                        .map(any -> Computations.seed(page).value())
                        .orElse(0L)
                        .toString())
                .build();
        return Long.parseLong(key.hex().substring(0, 8), 16) % of == number - 1;
    }
}
