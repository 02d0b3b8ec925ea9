package dev.workings.compute.route;

/**
 * A value found numerically.
 *
 * @param value the best approximation
 * @param error an estimate of its distance from the truth; an estimate is not a bound
 */
public record Estimate(double value, double error) {}
