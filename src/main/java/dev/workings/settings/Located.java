package dev.workings.settings;

import dev.workings.source.Span;

/** A value and the place where the author set it. */
public record Located<T>(T value, Span span) {}
