package org.poolscope.storage.export.matlab;

import java.util.Set;

/** Names of variables and fields: a letter, then letters, digits and underscores, 63 at most and no word of the language. */
final class MatNames {
    static final int LONGEST = 63;
    private static final Set<String> WORDS = Set.of("break", "case", "catch", "classdef", "continue", "else", "elseif",
            "end", "for", "function", "global", "if", "otherwise", "parfor", "persistent", "return", "spmd", "switch",
            "try", "while");

    private MatNames() {}

    static String fitting(String name) {
        StringBuilder fitting = new StringBuilder();
        name.chars().limit(LONGEST).forEach(c -> fitting.append(isWord(c) ? (char) c : '_'));
        if (fitting.isEmpty() || !isLetter(fitting.charAt(0))) {
            fitting.insert(0, 'x');
        }
        if (WORDS.contains(fitting.toString())) {
            fitting.append('_');
        }
        fitting.setLength(Math.min(LONGEST, fitting.length()));
        return fitting.toString();
    }

    private static boolean isWord(int c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '_';
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
