package org.poolscope.storage.export.merge;

/** A join in words. */
final class JoinWords {
    private JoinWords() {}

    /** Such as {@code outer, nearest within 0.1, missing cells stay empty}. */
    static String of(JoinRequest join) {
        String within = Double.isInfinite(join.tolerance()) ? "" : " within " + join.tolerance();
        String match = switch (join.match()) {
            case EXACT -> "exact";
            case NEAREST -> "nearest" + within;
            case PREVIOUS -> "the row before" + within;
            case LINEAR -> "on the line between rows" + within;
        };
        String fill = switch (join.fill()) {
            case Fill.Nothing _ -> "missing cells stay empty";
            case Fill.Nan _ -> "missing cells are not a number";
            case Fill.Last _ -> "missing cells repeat the one before";
            case Fill.With(String text) -> "missing cells are " + text;
        };
        return switch (join.how()) {
            case INNER -> "inner, ";
            case LEFT -> "left, ";
            case OUTER -> "outer, ";
        } + match + ", " + fill;
    }
}
