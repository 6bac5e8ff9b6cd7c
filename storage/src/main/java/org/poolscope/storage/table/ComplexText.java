package org.poolscope.storage.table;

/** Complex numbers as numpy reads them: {@code 1}, {@code 2j}, {@code 1+2j}, {@code (1-2.5e3j)}. */
final class ComplexText {
    private ComplexText() {}

    /** Real and imaginary part; a {@link NumberFormatException} for what is no such number. */
    static double[] parse(String number) {
        boolean inBrackets = number.startsWith("(") && number.endsWith(")");
        String bare = inBrackets ? number.substring(1, number.length() - 1) : number;
        if (!bare.endsWith("j") && !bare.endsWith("J")) {
            return new double[]{FieldReader.real(bare), 0};
        }
        String parts = bare.substring(0, bare.length() - 1);
        int cut = split(parts);
        return cut <= 0
                ? new double[]{0, FieldReader.real(parts)}
                : new double[]{FieldReader.real(parts.substring(0, cut)), FieldReader.real(parts.substring(cut))};
    }

    /** Where the sign of the imaginary part stands, which is no sign of an exponent. */
    private static int split(String parts) {
        for (int i = parts.length() - 1; i > 0; i--) {
            char c = parts.charAt(i);
            char before = parts.charAt(i - 1);
            if ((c == '+' || c == '-') && before != 'e' && before != 'E') {
                return i;
            }
        }
        return -1;
    }
}
