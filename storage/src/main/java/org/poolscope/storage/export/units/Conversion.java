package org.poolscope.storage.export.units;

/**
 * From one unit to another of the same dimension: a factor, a divisor and a shift, so that a thousand millimetres are
 * exactly one metre.
 *
 * @param factor  what a number is multiplied with first
 * @param divisor what it is divided by then
 * @param shift   what is added last
 */
public record Conversion(double factor, double divisor, double shift) {
    /** The number in the other unit. */
    public double of(double number) {
        return number * factor / divisor + shift;
    }
}
