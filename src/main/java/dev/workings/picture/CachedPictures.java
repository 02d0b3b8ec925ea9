package dev.workings.picture;

import dev.workings.cache.Cache;
import dev.workings.cache.Key;
import dev.workings.html.Html;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Remembers what another drew, so that a picture is drawn when something on it changes and not once a build. */
public final class CachedPictures implements Pictures {
    private final Pictures pictures;
    private final Supplier<String> version;
    private final Cache cache;

    /** Remembers what Java2D drew. */
    public CachedPictures(Java2dPictures pictures, Cache cache) {
        this(pictures, pictures::version, cache);
    }

    /**
     * Remembers pictures.
     *
     * @param version what they depend on beside their input; asked for with each of them
     */
    public CachedPictures(Pictures pictures, Supplier<String> version, Cache cache) {
        this.pictures = Objects.requireNonNull(pictures);
        this.version = Objects.requireNonNull(version);
        this.cache = Objects.requireNonNull(cache);
    }

    @Override
    public byte[] card(Card card) {
        Key.Builder key = Key.of("card", version.get())
                .with(card.above())
                .with(card.title())
                .with(card.site());
        Stream.of(card.number(), card.below(), card.checks(), card.plot().map(Html::markup))
                .forEach(part -> key.withAll(part.stream().toList()));
        return remembered(key.build()).orElseGet(() -> remember(key.build(), pictures.card(card)));
    }

    @Override
    public byte[] icon(int side) {
        Key key = Key.of("icon", version.get()).with(Integer.toString(side)).build();
        return remembered(key).orElseGet(() -> remember(key, pictures.icon(side)));
    }

    private Optional<byte[]> remembered(Key key) {
        return cache.get(key);
    }

    private byte[] remember(Key key, byte[] picture) {
        cache.put(key, picture);
        return picture;
    }
}
